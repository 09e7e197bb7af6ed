package dev.weighin.core;

import java.io.PrintStream;

/**
 * One line per answer on standard output, for servers that were asked for it. Safe for use by any
 * number of threads.
 */
public final class AccessLog {
  private final PrintStream out;
  private final boolean enabled;

  /** The log a server's settings ask for. */
  public AccessLog(ServerSettings settings) {
    this(System.out, settings.accessLog());
  }

  AccessLog(PrintStream out, boolean enabled) {
    this.out = out;
    this.enabled = enabled;
  }

  /** Whether lines are written at all; a server need not take the time if not. */
  public boolean isEnabled() {
    return enabled;
  }

  /**
   * Write the line of one answer.
   *
   * @param requestId as answered in {@link RequestId#HEADER}
   * @param method the HTTP method
   * @param path the path as it was sent, without the query
   * @param status the HTTP status
   * @param micros from the first sight of the request to the answer, in microseconds
   */
  public void write(String requestId, String method, String path, int status, long micros) {
    if (enabled) {
      out.println(
          "access id=%s method=%s path=%s status=%d micros=%d"
              .formatted(requestId, printable(method), printable(path), status, micros));
    }
  }

  /** A line stays one line, whatever a client sends. */
  private static String printable(String text) {
    return text.replaceAll("[^\\x21-\\x7e]", "?");
  }
}
