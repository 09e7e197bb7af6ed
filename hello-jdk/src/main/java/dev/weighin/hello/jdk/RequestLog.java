package dev.weighin.hello.jdk;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import dev.weighin.core.AccessLog;
import dev.weighin.core.RequestId;
import dev.weighin.core.ServerSettings;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

// tag::C11[]
/**
 * Gives every answer the id of its request, and writes a line about it where that is asked for:
 * C11. It stands in front of the filters that answer themselves.
 */
final class RequestLog extends Filter {
  private final AccessLog accessLog;

  RequestLog(ServerSettings settings) {
    this.accessLog = new AccessLog(settings);
  }

  @Override
  public String description() {
    return "request ids and the access log";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    String id = RequestId.of(exchange.getRequestHeaders().getFirst(RequestId.HEADER));
    exchange.getResponseHeaders().set(RequestId.HEADER, id);
    if (accessLog.isEnabled()) {
      logged(exchange, chain);
    } else {
      chain.doFilter(exchange);
    }
  }

  /** The id of the request that is being answered. */
  static String id(HttpExchange exchange) {
    return exchange.getResponseHeaders().getFirst(RequestId.HEADER);
  }

  private void logged(HttpExchange exchange, Chain chain) throws IOException {
    long start = System.nanoTime();
    try {
      chain.doFilter(exchange);
    } finally {
      accessLog.write(
          id(exchange),
          exchange.getRequestMethod(),
          exchange.getRequestURI().getRawPath(),
          exchange.getResponseCode(),
          TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
    }
  }
}
// end::C11[]
