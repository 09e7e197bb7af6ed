package dev.weighin.core;

import java.util.Map;

/**
 * How a server process is told where to listen and how to behave: by its environment.
 *
 * @param host the address to bind, {@code HOST}, 127.0.0.1 by default
 * @param port the port to bind, {@code PORT}, 8080 by default, 0 to have a free one picked
 * @param variant the named set of knobs to run with, {@code VARIANT}, "default" by default
 * @param accessLog whether every answer is logged, {@code ACCESS_LOG}, false by default
 * @param routes how many routes are added to the contract's, {@code ROUTES}, 0 or 200, 0 by default
 */
public record ServerSettings(String host, int port, String variant, boolean accessLog, int routes) {
  /** How long a server that was told to stop goes on finishing what is in flight. */
  public static final int GRACE_SECONDS = 10;

  /** The settings of this process. */
  public static ServerSettings fromEnvironment() {
    return from(System.getenv());
  }

  /**
   * Read settings from environment variables.
   *
   * @throws IllegalArgumentException if {@code PORT} is not a whole number from 0 to 65535
   */
  public static ServerSettings from(Map<String, String> environment) {
    return new ServerSettings(
        environment.getOrDefault("HOST", "127.0.0.1"),
        port(environment.getOrDefault("PORT", "8080")),
        environment.getOrDefault("VARIANT", "default"),
        Boolean.parseBoolean(environment.getOrDefault("ACCESS_LOG", "false")),
        environment.getOrDefault("ROUTES", "0").equals("200") ? 200 : 0);
  }

  /** The one line a server prints to standard output once it serves. */
  public String readyLine(int boundPort) {
    return "ready http://" + host + ":" + boundPort;
  }

  /** The one line a server prints to standard error when its port is in use. */
  public String portTakenLine() {
    return "cannot listen on %s:%d: the port is taken; set PORT to a free one, or to 0"
        .formatted(host, port);
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new IllegalArgumentException(
        "PORT must be a whole number from 0 to 65535, but is '" + text + "'");
  }
}
