package dev.weighin.contract.database;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL database with the tables of the contract: one of our own, started and thrown away
 * here, or one that somebody names by {@code DATABASE_URL}.
 */
public final class Database implements AutoCloseable {
  private static final String URL = "DATABASE_URL";
  private static final String USER = "DATABASE_USER";
  private static final String PASSWORD = "DATABASE_PASSWORD";

  /** Finds statements of one kind on one table, whatever stands before and between. */
  private static final String COUNT =
      """
      SELECT coalesce(sum(statements.calls), 0)
      FROM pg_stat_statements AS statements
      JOIN pg_database AS databases ON databases.oid = statements.dbid
      JOIN pg_roles AS roles ON roles.oid = statements.userid
      WHERE databases.datname = ? AND roles.rolname = ? AND statements.query ~* ?
      """;

  private final URI uri;
  private final String user;
  private final String password;
  private final Optional<PostgresServer> ours;

  private Database(URI uri, String user, String password, Optional<PostgresServer> ours) {
    this.uri = uri;
    this.user = user;
    this.password = password;
    this.ours = ours;
  }

  /**
   * Make a database of our own, full of rows, in a PostgreSQL on a free loopback port. The first
   * one starts that PostgreSQL; it ends with the last one, and with this process, however that
   * ends.
   *
   * @throws DatabaseException if PostgreSQL does not come up
   */
  public static Database start() {
    PostgresServer postgres = SharedPostgres.acquire();
    try {
      String name = postgres.createDatabase();
      return new Database(
          URI.create("postgresql://127.0.0.1:%d/%s".formatted(postgres.port(), name)),
          PostgresServer.USER,
          postgres.password(),
          Optional.of(postgres));
    } catch (SQLException e) {
      SharedPostgres.release();
      throw new DatabaseException("no database can be made: " + e.getMessage(), e);
    }
  }

  /**
   * The database that {@code DATABASE_URL}, {@code DATABASE_USER} and {@code DATABASE_PASSWORD}
   * name; empty if they name none.
   *
   * @throws DatabaseException if it cannot be used
   */
  public static Optional<Database> named(Map<String, String> environment) {
    String url = environment.getOrDefault(URL, "");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.matches("postgresql://[^/:@?]+:\\d+/[^/?]+")) {
      throw new DatabaseException(
          "DATABASE_URL must look like postgresql://HOST:PORT/NAME, but does not", null);
    }
    Database database =
        new Database(
            URI.create(url),
            environment.getOrDefault(USER, ""),
            environment.getOrDefault(PASSWORD, ""),
            Optional.empty());
    database.assertTables();
    return Optional.of(database);
  }

  /** The named database, or else one of our own. */
  public static Database namedOrStarted(Map<String, String> environment) {
    return named(environment).orElseGet(Database::start);
  }

  /** Of the form {@code postgresql://HOST:PORT/NAME}. */
  public String url() {
    return uri.toString();
  }

  /** Who connects; in a database of our own, they may read both tables and update {@code world}. */
  public String user() {
    return user;
  }

  /** Their password; it must not be written anywhere. */
  public String password() {
    return password;
  }

  /** Where its PostgreSQL listens. */
  public InetSocketAddress address() {
    return new InetSocketAddress(uri.getHost(), uri.getPort());
  }

  /** The variables that tell a server of it. */
  public Map<String, String> environment() {
    return environment(url());
  }

  /** The variables that tell a server of it, by way of a gate. */
  public Map<String, String> environment(Gate gate) {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    return environment("postgresql://%s:%d%s".formatted(host, gate.port(), uri.getPath()));
  }

  /** Whether it was made here, for one server alone. */
  public boolean isOurs() {
    return ours.isPresent();
  }

  /** A connection for our own use: it may do everything in a database of our own. */
  public Connection connect() throws SQLException {
    return ours.isPresent()
        ? ours.get().connect(name())
        : DriverManager.getConnection("jdbc:" + uri, user, password);
  }

  /**
   * How many statements servers have had executed in a database of our own so far.
   *
   * @param verb how they start, such as {@code SELECT}; letter case does not matter
   * @param table a table they name
   * @throws IllegalStateException if the database is not ours: others may be asking it too
   */
  public long statements(String verb, String table) throws SQLException {
    PostgresServer postgres =
        ours.orElseThrow(() -> new IllegalStateException(this + " is not ours"));
    try (Connection connection = postgres.connect(PostgresServer.MAINTENANCE);
        PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setString(1, name());
      count.setString(2, user);
      count.setString(3, "^\\s*(/\\*.*\\*/\\s*)?" + verb + "\\M.*\\m" + table + "\\M");
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public void close() {
    if (ours.isPresent()) {
      SharedPostgres.release();
    }
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return url() + " as " + user;
  }

  private String name() {
    return uri.getPath().substring(1);
  }

  private Map<String, String> environment(String url) {
    return Map.of(URL, url, USER, user, PASSWORD, password);
  }

  private void assertTables() {
    try (Connection connection = connect();
        PreparedStatement probe =
            connection.prepareStatement(
                "SELECT world.id, fortune.id FROM world, fortune LIMIT 1")) {
      probe.executeQuery().close();
    } catch (SQLException e) {
      throw new DatabaseException(
          "%s cannot be used (%s); run schema.sql of the contract in it first"
              .formatted(this, e.getMessage()),
          e);
    }
  }
}
