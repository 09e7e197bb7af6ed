package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;

// tag::C8[]
/**
 * Picks the handler for a method, and answers what no handler is there for: C8.
 *
 * <p>A context is bound to the start of a path only, so the rest of the path is checked here: a
 * context that ends with a slash takes one more segment, its parameter; any other takes nothing.
 */
final class MethodRules implements HttpHandler {
  private final Map<String, HttpHandler> handlers;
  private final String allow;

  /** The rules of a context that has these methods, and with GET also HEAD. */
  MethodRules(Map<String, HttpHandler> handlers) {
    this.handlers = handlers;
    TreeSet<String> methods = new TreeSet<>(handlers.keySet());
    methods.add("OPTIONS");
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    this.allow = String.join(", ", methods);
  }

  /** The rules of a context that is only read. */
  static MethodRules get(HttpHandler handler) {
    return new MethodRules(Map.of("GET", handler));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!isServed(exchange)) {
      throw new RefusedException(ProblemType.NO_ROUTE, "There is no such path.");
    }
    String method = exchange.getRequestMethod();
    switch (method) {
      case "OPTIONS" -> options(exchange);
      case "HEAD" -> handler(exchange, "GET").handle(exchange);
      // `case String other` would make a pattern switch of it, and the first request would wait
      // until a class is made for that.
      default -> handler(exchange, method).handle(exchange);
    }
  }

  private static boolean isServed(HttpExchange exchange) {
    String context = exchange.getHttpContext().getPath();
    String rest = exchange.getRequestURI().getPath().substring(context.length());
    boolean takesParameter = context.endsWith("/") && context.length() > 1;
    return takesParameter ? !rest.isEmpty() && rest.indexOf('/') < 0 : rest.isEmpty();
  }

  private void options(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Allow", allow);
    Answers.empty(exchange, 204);
  }

  private HttpHandler handler(HttpExchange exchange, String method) {
    HttpHandler handler = handlers.get(method);
    if (handler == null) {
      exchange.getResponseHeaders().set("Allow", allow);
      throw new RefusedException(
          ProblemType.METHOD_NOT_ALLOWED, "This path has the methods " + allow + ".");
    }
    return handler;
  }
}
// end::C8[]
