package dev.weighin.hello.javalin;

import com.zaxxer.hikari.HikariDataSource;
import dev.weighin.core.DatabaseSettings;
import dev.weighin.core.Fortune;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of the database, read and written with Jdbi on a pool of connections. */
final class WorldRepository {
  // tag::C18[]
  private static final String SELECT_WORLD = "SELECT id, random_number FROM world WHERE id = :id";
  private static final String UPDATE_WORLD =
      "UPDATE world SET random_number = :number WHERE id = :id RETURNING id, random_number";
  private static final Duration CONNECT = Duration.ofSeconds(DatabaseSettings.CONNECT_SECONDS);

  private final Optional<Jdbi> database;

  private WorldRepository(Optional<Jdbi> database) {
    this.database = database;
  }

  /** The rows of the database that the environment names, or of none. */
  static WorldRepository fromEnvironment() {
    return new WorldRepository(DatabaseSettings.fromEnvironment().map(WorldRepository::database));
  }

  /** Have its failures answered. */
  void addTo(RoutesConfig routes) {
    if (database.isPresent()) {
      routes.exception(JdbiException.class, WorldRepository::failure);
    }
  }

  /** Connect, if there is a database, so that the first request need not wait for it. */
  void connect() {
    database.ifPresent(
        jdbi -> {
          try {
            jdbi.open().close();
          } catch (ConnectionException e) {
            // It is away. The pool goes on trying, and until then requests are told.
          }
        });
  }

  /** The row of that id. */
  World world(long id) {
    // A handle holds a connection, which goes back to the pool at the end of the lambda.
    return database().withHandle(handle -> world(handle, id));
  }

  /** The rows of those ids, in their order, by one query for each. */
  List<World> worlds(List<Integer> ids) {
    return database().withHandle(handle -> ids.stream().map(id -> world(handle, id)).toList());
  }

  /** Set the number of a row; the row as it is now. */
  World update(long id, int randomNumber) {
    return database()
        .withHandle(
            handle ->
                handle
                    .createQuery(UPDATE_WORLD)
                    .bind("id", id)
                    .bind("number", randomNumber)
                    .mapTo(World.class)
                    .findOne()
                    .orElseThrow(WorldRepository::noRow));
  }

  // end::C18[]

  // tag::C19[]
  /** All fortunes, in no order. */
  List<Fortune> fortunes() {
    return database()
        .withHandle(
            handle ->
                handle.createQuery("SELECT id, message FROM fortune").mapTo(Fortune.class).list());
  }

  // end::C19[]

  // tag::C18[]
  private static World world(Handle handle, long id) {
    return handle
        .createQuery(SELECT_WORLD)
        .bind("id", id)
        .mapTo(World.class)
        .findOne()
        .orElseThrow(WorldRepository::noRow);
  }

  private static RefusedException noRow() {
    return new RefusedException(ProblemType.NO_ROW, "There is no such row.");
  }

  private Jdbi database() {
    return database.orElseThrow(
        () -> new RefusedException(ProblemType.UNAVAILABLE, "This server was given no database."));
  }

  private static Jdbi database(DatabaseSettings settings) {
    return Jdbi.create(pool(settings))
        // By the names of its components; random_number is taken for randomNumber.
        .registerRowMapper(ConstructorMapper.factory(World.class))
        .registerRowMapper(ConstructorMapper.factory(Fortune.class));
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
  private static void failure(JdbiException e, Context context) {
    if (e instanceof ConnectionException || isAway(e.getCause())) {
      String detail = "The database cannot be reached.";
      ErrorMapping.answer(context, ProblemType.UNAVAILABLE.at(context.path(), detail));
    } else {
      ErrorMapping.fault(e, context);
    }
  }

  /** By its SQLSTATE: a connection broke (class 08), or PostgreSQL ended it (57P). */
  private static boolean isAway(Throwable cause) {
    return cause instanceof SQLException e
        && e.getSQLState() != null
        && (e.getSQLState().startsWith("08") || e.getSQLState().startsWith("57P"));
  }
  // end::C18[]
}
