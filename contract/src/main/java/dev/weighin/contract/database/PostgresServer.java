package dev.weighin.contract.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL of our own on a free loopback port, with a password nobody else knows. */
final class PostgresServer implements AutoCloseable {
  private static final String SUPERUSER = "postgres";

  private final EmbeddedPostgres postgres;
  private final Caretaker caretaker;

  private PostgresServer(EmbeddedPostgres postgres, Caretaker caretaker) {
    this.postgres = postgres;
    this.caretaker = caretaker;
  }

  /**
   * Unpack PostgreSQL if this is the first time, then start it.
   *
   * @throws DatabaseException if it does not come up
   */
  static PostgresServer start() {
    Caretaker caretaker = null;
    try {
      Path directory = Files.createTempDirectory("weigh-in-postgres-");
      caretaker = new Caretaker(directory);
      return new PostgresServer(startIn(directory), caretaker);
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      if (caretaker != null) {
        caretaker.close();
      }
      throw new DatabaseException(
          "PostgreSQL cannot be started here (%s); set DATABASE_URL to use another one"
              .formatted(e.getMessage()),
          e);
    }
  }

  int port() {
    return postgres.getPort();
  }

  /** A connection that may do everything. */
  Connection connect(String database) throws SQLException {
    return postgres.getDatabase(SUPERUSER, database).getConnection();
  }

  @Override
  public void close() {
    caretaker.close();
  }

  private static EmbeddedPostgres startIn(Path directory) throws IOException {
    Path binaries = binaries();
    // The library keeps an eye on a directory of its own, by default one that all users share.
    System.setProperty("ot.epg.working-dir", binaries.toString());
    String password = Password.random();
    Path passwordFile = Files.writeString(directory.resolve("password"), password);
    Redirect log = Redirect.appendTo(directory.resolve("log").toFile());
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(binaries.toFile())
          .setDataDirectory(directory.resolve("data"))
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setOutputRedirector(log)
          .setErrorRedirector(log)
          .setPGStartupWait(Duration.ofSeconds(30))
          .setConnectConfig("password", password)
          // These become options of initdb: the order of texts is the same on every machine, and
          // nobody gets in without a password.
          .setLocaleConfig("locale", "C")
          .setLocaleConfig("auth-local", "scram-sha-256")
          .setLocaleConfig("auth-host", "scram-sha-256")
          .setLocaleConfig("pwfile", passwordFile.toString())
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("shared_preload_libraries", "pg_stat_statements")
          .start();
    } finally {
      Files.delete(passwordFile);
    }
  }

  /** Where PostgreSQL is unpacked to, once for all runs: a directory only this user can change. */
  private static Path binaries() throws IOException {
    String configured = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path cache =
        configured.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    Files.createDirectories(cache);
    Path ours = cache.resolve("weigh-in");
    if (!Files.isDirectory(ours)) {
      Files.createDirectory(
          ours, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return ours.resolve("postgres");
  }
}
