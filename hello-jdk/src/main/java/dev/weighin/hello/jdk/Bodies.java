package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;

/** The bodies of requests: the server hands them over as streams and caps nothing. */
final class Bodies {
  private Bodies() {}

  /**
   * Whether the request itself says that its body is too large, so that none of it need be read.
   * The length of a body in chunks is not announced; it has to be counted.
   */
  static boolean announcesMoreThan(long bytes, HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length != null && Long.parseLong(length) > bytes;
  }
}
