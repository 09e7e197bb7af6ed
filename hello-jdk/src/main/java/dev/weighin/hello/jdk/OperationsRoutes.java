package dev.weighin.hello.jdk;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.BoomException;
import dev.weighin.core.Health;
import dev.weighin.core.ServerInfo;
import dev.weighin.core.ServerSettings;
import java.io.IOException;
import java.util.Map;

/** What operators ask for: C10 and C20. */
final class OperationsRoutes {
  private static final String SERVER = "hello-jdk";

  // tag::C20[]
  private final ServerInfo info;
  private volatile boolean stopping;

  OperationsRoutes(ServerSettings settings, Variant variant) {
    // This server has no version of its own: it comes with the JDK.
    String version = Runtime.version().toString();
    this.info = ServerInfo.of(SERVER, version, settings, variant.threadModel());
  }

  /** From now on this server is not ready any more. */
  void stopping() {
    stopping = true;
  }

  // end::C20[]

  /** The handlers by the path their context starts with. */
  Map<String, HttpHandler> contexts() {
    return Map.of(
        // tag::C10[]
        "/boom", MethodRules.get(OperationsRoutes::boom),
        // end::C10[]
        // tag::C20[]
        "/health/live", MethodRules.get(OperationsRoutes::live),
        "/health/ready", MethodRules.get(this::ready),
        "/info", MethodRules.get(this::info));
    // end::C20[]
  }

  // tag::C1[]
  /** The headers of every answer that the server does not set; {@code Date} it sets itself. */
  Filter headers() {
    return Filter.beforeHandler("headers of every answer", this::setHeaders);
  }

  private void setHeaders(HttpExchange exchange) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Server", SERVER);
    // tag::C21[]
    if (stopping) {
      // A stopping server goes on serving open connections; this sends their clients elsewhere.
      headers.set("Connection", "close");
    }
    // end::C21[]
  }

  // end::C1[]

  // tag::C10[]
  private static void boom(HttpExchange exchange) {
    throw new BoomException();
  }

  // end::C10[]

  // tag::C20[]
  private static void live(HttpExchange exchange) throws IOException {
    Answers.json(exchange, 200, Health.UP);
  }

  private void ready(HttpExchange exchange) throws IOException {
    if (stopping) {
      Answers.json(exchange, 503, Health.DOWN);
    } else {
      Answers.json(exchange, 200, Health.UP);
    }
  }

  private void info(HttpExchange exchange) throws IOException {
    Answers.json(exchange, 200, info);
  }
  // end::C20[]
}
