package dev.weighin.benchmarks.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Serves what stands in a table, and nothing else.
 *
 * @param byPath the resources of the class path by the path they are served under
 */
record Resources(Map<String, String> byPath) implements HttpHandler {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png");

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String resource = byPath.get(exchange.getRequestURI().getPath());
    if (resource == null) {
      TextAnswer.send(exchange, 404, "There is nothing under this path.");
      return;
    }
    try (InputStream stream = Resources.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      String ending = resource.substring(resource.lastIndexOf('.') + 1);
      TextAnswer.send(exchange, 200, TYPES.get(ending), stream.readAllBytes());
    }
  }
}
