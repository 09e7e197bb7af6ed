package dev.weighin.contract.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL of our own on a free loopback port, with passwords nobody else knows. */
final class PostgresServer implements AutoCloseable {
  /** The role that servers connect as. */
  static final String USER = "weighin";

  /** The database that is always there. */
  static final String MAINTENANCE = "postgres";

  private static final String SUPERUSER = "postgres";
  private static final String TEMPLATE = "contract";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EmbeddedPostgres postgres;
  private final Caretaker caretaker;
  private final String password = Password.random();
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(EmbeddedPostgres postgres, Caretaker caretaker) {
    this.postgres = postgres;
    this.caretaker = caretaker;
  }

  /**
   * Unpack PostgreSQL if this is the first time, start it, and make a database with the tables that
   * all others are copies of.
   *
   * @throws DatabaseException if it does not come up
   */
  static PostgresServer start() {
    Caretaker caretaker = null;
    try {
      Path directory = Files.createTempDirectory("weigh-in-postgres-");
      caretaker = new Caretaker(directory);
      PostgresServer server = new PostgresServer(startIn(directory), caretaker);
      server.makeTemplate();
      return server;
    } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
      if (caretaker != null) {
        caretaker.close();
      }
      throw new DatabaseException(
          "PostgreSQL cannot be started here (%s); set DATABASE_URL to use another one"
              .formatted(reason(e)),
          e);
    }
  }

  /** The library packs what goes wrong while unpacking into an error without a message. */
  private static String reason(Throwable failure) {
    return failure.getMessage() == null ? String.valueOf(failure.getCause()) : failure.getMessage();
  }

  int port() {
    return postgres.getPort();
  }

  /** The password of {@link #USER}. */
  String password() {
    return password;
  }

  /** A connection that may do everything. */
  Connection connect(String database) throws SQLException {
    return postgres.getDatabase(SUPERUSER, database).getConnection();
  }

  /** Make a database with the tables and their rows, and tell its name. */
  String createDatabase() throws SQLException {
    String name = "contract_" + databases.incrementAndGet();
    run(MAINTENANCE, "CREATE DATABASE %s TEMPLATE %s".formatted(name, TEMPLATE));
    return name;
  }

  @Override
  public void close() {
    caretaker.close();
  }

  private void makeTemplate() throws IOException, SQLException {
    run(MAINTENANCE, "CREATE EXTENSION pg_stat_statements");
    run(MAINTENANCE, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(USER, password));
    run(MAINTENANCE, "CREATE DATABASE " + TEMPLATE);
    run(TEMPLATE, schema());
    run(TEMPLATE, "GRANT SELECT ON world, fortune TO " + USER);
    run(TEMPLATE, "GRANT UPDATE ON world TO " + USER);
  }

  private void run(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String schema() throws IOException {
    try (InputStream schema =
        PostgresServer.class.getResourceAsStream("/dev/weighin/contract/schema.sql")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static EmbeddedPostgres startIn(Path directory) throws IOException {
    Path binaries = Binaries.directory();
    String superPassword = Password.random();
    Path passwordFile = Files.writeString(directory.resolve("password"), superPassword);
    Redirect log = Redirect.appendTo(directory.resolve("log").toFile());
    try {
      return EmbeddedPostgres.builder()
          .setPgBinaryResolver(Binaries::archive)
          .setOverrideWorkingDirectory(binaries.toFile())
          .setDataDirectory(directory.resolve("data"))
          // Stopping and removing are the caretaker's.
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setOutputRedirector(log)
          .setErrorRedirector(log)
          .setPGStartupWait(PATIENCE)
          .setConnectConfig("password", superPassword)
          // These become options of initdb: texts sort alike on every machine, and nobody gets in
          // without a password.
          .setLocaleConfig("locale", "C")
          .setLocaleConfig("auth-local", "scram-sha-256")
          .setLocaleConfig("auth-host", "scram-sha-256")
          .setLocaleConfig("pwfile", passwordFile.toString())
          // Slow hashing protects passwords that can be guessed; these are drawn by lot, and hashed
          // at each connection.
          .setLocaleConfig("set", "scram_iterations=1")
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("shared_preload_libraries", "pg_stat_statements")
          .start();
    } finally {
      Files.delete(passwordFile);
    }
  }
}
