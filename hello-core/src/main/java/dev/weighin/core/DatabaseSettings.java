package dev.weighin.core;

import java.util.Map;
import java.util.Optional;

/**
 * Where the database is: {@code DATABASE_URL}, {@code DATABASE_USER} and {@code DATABASE_PASSWORD}.
 *
 * @param url of the form {@code postgresql://HOST:PORT/NAME}
 * @param user who connects
 * @param password their password
 */
public record DatabaseSettings(String url, String user, String password) {
  /** How long a request waits for a connection: less than the 5 s after which 503 is due. */
  public static final int CONNECT_SECONDS = 2;

  /** The most connections a server opens. */
  public static final int MAX_CONNECTIONS = 10;

  /** The database of this process; empty if it was given none. */
  public static Optional<DatabaseSettings> fromEnvironment() {
    return from(System.getenv());
  }

  /**
   * Read settings from environment variables.
   *
   * @return empty without {@code DATABASE_URL}
   * @throws IllegalArgumentException if {@code DATABASE_URL} is not of the form that is asked for
   */
  public static Optional<DatabaseSettings> from(Map<String, String> environment) {
    String url = environment.getOrDefault("DATABASE_URL", "");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.startsWith("postgresql://")) {
      throw new IllegalArgumentException(
          "DATABASE_URL must have the form postgresql://HOST:PORT/NAME");
    }
    return Optional.of(
        new DatabaseSettings(
            url,
            environment.getOrDefault("DATABASE_USER", ""),
            environment.getOrDefault("DATABASE_PASSWORD", "")));
  }

  /** The address as JDBC drivers read it. */
  public String jdbcUrl() {
    return "jdbc:" + url;
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return "%s as %s".formatted(url, user);
  }
}
