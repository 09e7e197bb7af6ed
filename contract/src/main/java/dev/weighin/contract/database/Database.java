package dev.weighin.contract.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL database with the tables of the contract, for one server or several. */
public final class Database implements AutoCloseable {
  private static final String NAME = "weighin";
  private static final String USER = "weighin";

  private final PostgresServer postgres;
  private final String password;

  private Database(PostgresServer postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  /**
   * Start a PostgreSQL on a free loopback port and make the tables.
   *
   * @throws DatabaseException if it does not come up
   */
  public static Database start() {
    PostgresServer postgres = PostgresServer.start();
    String password = Password.random();
    try {
      run(postgres, "postgres", "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(USER, password));
      run(postgres, "postgres", "CREATE DATABASE " + NAME);
      run(postgres, NAME, schema());
      run(
          postgres,
          NAME,
          "GRANT SELECT, UPDATE ON world TO %s; GRANT SELECT ON fortune TO %<s".formatted(USER));
    } catch (SQLException e) {
      postgres.close();
      throw new DatabaseException("the tables cannot be made: " + e.getMessage(), e);
    }
    return new Database(postgres, password);
  }

  /** Of the form {@code postgresql://127.0.0.1:PORT/NAME}. */
  public String url() {
    return "postgresql://127.0.0.1:%d/%s".formatted(postgres.port(), NAME);
  }

  /** Who connects; may read both tables and change rows of {@code world}. */
  public String user() {
    return USER;
  }

  /** Their password, made by lot; it must not be written anywhere. */
  public String password() {
    return password;
  }

  /** The variables that tell a server of it. */
  public Map<String, String> environment() {
    return Map.of("DATABASE_URL", url(), "DATABASE_USER", user(), "DATABASE_PASSWORD", password());
  }

  @Override
  public void close() {
    postgres.close();
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return url() + " as " + user();
  }

  private static void run(PostgresServer postgres, String database, String sql)
      throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String schema() {
    try (InputStream stream =
        Database.class.getResourceAsStream("/dev/weighin/contract/schema.sql")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read schema.sql", e);
    }
  }
}
