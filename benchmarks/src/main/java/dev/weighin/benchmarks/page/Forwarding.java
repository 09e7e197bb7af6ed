package dev.weighin.benchmarks.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends a request for {@code /at/LABEL/…} on to that server, and its answer back with the time it
 * took in {@code Server-Timing}: a page may only read answers of its own address.
 */
final class Forwarding implements HttpHandler {
  static final String PREFIX = "/at/";

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** The contract's largest body is 20 MiB; one that is too large shall get there too. */
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  /**
   * What belongs to one connection (RFC 9110, 7.6.1), what a client sets, and what a browser adds.
   */
  private static final Set<String> NOT_FORWARDED =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "host",
          "content-length",
          "expect",
          "origin",
          "referer",
          "cookie",
          "accept-encoding");

  private final Map<String, ServedServer> servers;
  private final HttpClient client;

  Forwarding(List<ServedServer> servers, HttpClient client) {
    this.servers =
        servers.stream().collect(Collectors.toMap(ServedServer::label, Function.identity()));
    this.client = client;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    // "", "at", the label, the rest; raw, so that what is encoded stays so.
    String[] parts = exchange.getRequestURI().getRawPath().split("/", 4);
    ServedServer server = servers.get(parts[2]);
    if (server == null || parts.length < 4) {
      TextAnswer.send(
          exchange, 404, "The path must be " + PREFIX + "LABEL/…, of a server that is up.");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      TextAnswer.send(exchange, 413, "This page forwards up to 32 MiB.");
      return;
    }
    forward(exchange, request(exchange, target(server, parts[3], exchange), body));
  }

  private static URI target(ServedServer server, String path, HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return server.uri().resolve("/" + path + (query == null ? "" : "?" + query));
  }

  private static HttpRequest request(HttpExchange exchange, URI target, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .timeout(TIMEOUT)
            .method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (forwarded(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  private void forward(HttpExchange exchange, HttpRequest request) throws IOException {
    long before = System.nanoTime();
    HttpResponse<InputStream> response;
    try {
      response = client.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      TextAnswer.send(exchange, 502, "The server did not answer: it may have ended.");
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    double millis = (System.nanoTime() - before) / 1e6;
    try (exchange;
        InputStream body = response.body()) {
      response
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (forwarded(name)) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      exchange
          .getResponseHeaders()
          .set("Server-Timing", String.format(Locale.ROOT, "server;dur=%.3f", millis));
      exchange.sendResponseHeaders(response.statusCode(), lengthToSend(exchange, response));
      body.transferTo(exchange.getResponseBody());
    }
  }

  /** As the JDK's server has it: -1 for no body, 0 for one of unknown length. */
  private static long lengthToSend(HttpExchange exchange, HttpResponse<?> response) {
    OptionalLong length = response.headers().firstValueAsLong("Content-Length");
    if (exchange.getRequestMethod().equals("HEAD")) {
      length.ifPresent(
          bytes -> exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes)));
      return -1;
    }
    if (Set.of(204, 304).contains(response.statusCode())) {
      return -1;
    }
    if (length.isEmpty()) {
      return 0;
    }
    return length.getAsLong() == 0 ? -1 : length.getAsLong();
  }

  private static boolean forwarded(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return !NOT_FORWARDED.contains(name) && !name.startsWith("sec-") && !name.startsWith(":");
  }
}
