package dev.weighin.hello.jdk;

import com.zaxxer.hikari.HikariDataSource;
import dev.weighin.core.DatabaseSettings;
import dev.weighin.core.Fortune;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of the database, read and written with JDBC on a pool of connections. */
final class WorldRepository {
  // tag::C18[]
  private static final String SELECT_WORLD = "SELECT id, random_number FROM world WHERE id = ?";
  private static final String UPDATE_WORLD =
      "UPDATE world SET random_number = ? WHERE id = ? RETURNING id, random_number";
  private static final Duration CONNECT = Duration.ofSeconds(DatabaseSettings.CONNECT_SECONDS);

  private final Optional<DataSource> pool;

  private WorldRepository(Optional<DataSource> pool) {
    this.pool = pool;
  }

  /** The rows of the database that the environment names, or of none. */
  static WorldRepository fromEnvironment() {
    return new WorldRepository(DatabaseSettings.fromEnvironment().map(WorldRepository::pool));
  }

  /** Connect, if there is a database, so that the first request need not wait for it. */
  void connect() {
    pool.ifPresent(
        connections -> {
          try {
            connections.getConnection().close();
          } catch (SQLException e) {
            // It is away. The pool goes on trying, and until then requests are told.
          }
        });
  }

  /** The row of that id. */
  World world(long id) {
    try (Connection connection = connection();
        PreparedStatement select = connection.prepareStatement(SELECT_WORLD)) {
      select.setLong(1, id);
      return onlyWorld(select);
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /** The rows of those ids, in their order, by one query for each. */
  List<World> worlds(List<Integer> ids) {
    try (Connection connection = connection();
        PreparedStatement select = connection.prepareStatement(SELECT_WORLD)) {
      List<World> worlds = new ArrayList<>();
      for (int id : ids) {
        select.setInt(1, id);
        worlds.add(onlyWorld(select));
      }
      return worlds;
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /** Set the number of a row; the row as it is now. */
  World update(long id, int randomNumber) {
    // A connection commits every statement by itself unless it is told not to.
    try (Connection connection = connection();
        PreparedStatement update = connection.prepareStatement(UPDATE_WORLD)) {
      update.setInt(1, randomNumber);
      update.setLong(2, id);
      return onlyWorld(update);
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  // end::C18[]

  // tag::C19[]
  /** All fortunes, in no order. */
  List<Fortune> fortunes() {
    try (Connection connection = connection();
        PreparedStatement select = connection.prepareStatement("SELECT id, message FROM fortune");
        ResultSet rows = select.executeQuery()) {
      List<Fortune> fortunes = new ArrayList<>();
      while (rows.next()) {
        fortunes.add(new Fortune(rows.getInt("id"), rows.getString("message")));
      }
      return fortunes;
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  // end::C19[]

  // tag::C18[]
  private static World onlyWorld(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new RefusedException(ProblemType.NO_ROW, "There is no such row.");
      }
      return new World(rows.getInt("id"), rows.getInt("random_number"));
    }
  }

  private Connection connection() throws SQLException {
    return pool.orElseThrow(() -> unavailable("This server was given no database."))
        .getConnection();
  }

  /** A pool that is made when it is first asked for a connection, and not here. */
  private static DataSource pool(DatabaseSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(settings.jdbcUrl());
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(DatabaseSettings.MAX_CONNECTIONS);
    // A request would wait 30 s for a connection, and 5 s more to see that a pooled one is dead.
    pool.setConnectionTimeout(CONNECT.toMillis());
    pool.setValidationTimeout(CONNECT.dividedBy(2).toMillis());
    // The driver would wait for an answer for ever; of its settings it reads text only.
    pool.addDataSourceProperty("socketTimeout", Long.toString(CONNECT.toSeconds()));
    // Without a database, the pool would not even be made; so it is, and goes on trying.
    pool.setInitializationFailTimeout(-1);
    return pool;
  }

  /** What a failed statement says: the database is away, or the statement is wrong. */
  private static RuntimeException translated(SQLException e) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    // The pool has no connection; or one broke (class 08), or PostgreSQL ended it (57P).
    boolean isAway =
        e instanceof SQLTransientConnectionException
            || state.startsWith("08")
            || state.startsWith("57P");
    return isAway
        ? unavailable("The database cannot be reached.")
        : new IllegalStateException("the database refused a statement", e);
  }

  private static RefusedException unavailable(String detail) {
    return new RefusedException(ProblemType.UNAVAILABLE, detail);
  }
  // end::C18[]
}
