package dev.weighin.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page beside servers that are up. */
class LocalPageTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer first;
  private HttpServer second;
  private LocalPage page;

  @BeforeEach
  void start() throws IOException {
    first = echo("first");
    second = echo("second");
    page = LocalPage.start(List.of(served("first", first), served("second", second)), 0);
  }

  @AfterEach
  void stop() {
    page.close();
    first.stop(0);
    second.stop(0);
    client.shutdownNow();
  }

  @Test
  void a_request_reaches_the_server_that_was_meant_as_it_was_sent() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/at/second/hello/J%C3%BCrgen%2Fx?name=a%20b")
                .header("X-Request-Id", "abc")
                .method("PUT", BodyPublishers.ofString("the body")));

    assertThat(answer.statusCode()).isEqualTo(203);
    assertThat(answer.body())
        .isEqualTo("second PUT /hello/J%C3%BCrgen%2Fx?name=a%20b [abc] the body");
    assertThat(answer.headers().firstValue("X-Echo")).hasValue("second");
    assertThat(answer.headers().firstValue("Server-Timing").orElseThrow())
        .matches("server;dur=\\d+\\.\\d{3}");
  }

  @Test
  void head_keeps_the_length_and_has_no_body() throws Exception {
    HttpResponse<String> answer =
        send(request("/at/first/").method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(203);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(1234);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/at/third/", "/at/first", "/at/", "/at/..%2Ffirst/", "/nowhere"})
  void nothing_but_the_named_servers_and_files_is_reached(String path) throws Exception {
    assertThat(send(request(path).GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void a_server_that_has_ended_is_said_to() throws Exception {
    first.stop(0);

    HttpResponse<String> answer = send(request("/at/first/").GET());

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("may have ended");
  }

  @Test
  void the_document_lists_the_servers_to_choose_from() throws Exception {
    assertThat(send(request("/openapi.json").GET()).body())
        .contains(
            "\"servers\":[{\"url\":\"/at/first\",\"description\":\"first\"},"
                + "{\"url\":\"/at/second\",\"description\":\"second\"}]")
        .contains("\"operationId\":\"hello\"");
    assertThat(send(request("/servers.json").GET()).body()).contains("\"path\":\"/at/second\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html",
    "/page.js, text/javascript",
    "/page.css, text/css",
    "/openapi/, text/html",
    "/openapi/openapi.js, text/javascript",
    "/openapi/swagger-ui-bundle.js, text/javascript",
    "/openapi/swagger-ui.css, text/css",
    "/openapi/index.css, text/css",
    "/openapi/favicon-32x32.png, image/png",
  })
  void every_part_of_the_pages_is_there(String path, String type) throws Exception {
    HttpResponse<String> answer = send(request(path).GET());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
    assertThat(answer.body()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "http://127.0.0.1:1", "null"})
  void other_origins_are_refused(String origin) throws Exception {
    HttpResponse<String> answer =
        send(request("/at/first/").header("Origin", origin).POST(BodyPublishers.ofString("x")));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void a_link_on_another_site_is_refused() throws Exception {
    assertThat(
            send(request("/at/first/").header("Sec-Fetch-Site", "cross-site").GET()).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"evil.example, 421", "127.0.0.1, 421", "127.0.0.1:PORT, 200", "localhost:PORT, 200"})
  void a_name_that_was_rebound_to_loopback_is_refused(String host, int status) throws IOException {
    int port = page.uri().getPort();
    String named = host.replace("PORT", String.valueOf(port));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "GET / HTTP/1.1\r\nHost: " + named + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(page.uri() + path.substring(1)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static ServedServer served(String label, HttpServer server) {
    return new ServedServer(label, URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /** A server that says what it was asked. */
  private static HttpServer echo(String label) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(label, exchange));
    server.start();
    return server;
  }

  private static void answer(String label, HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("X-Echo", label);
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", "1234");
        exchange.sendResponseHeaders(203, -1);
        return;
      }
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String said =
          "%s %s %s [%s] %s"
              .formatted(
                  label,
                  exchange.getRequestMethod(),
                  exchange.getRequestURI(),
                  exchange.getRequestHeaders().getFirst("X-Request-Id"),
                  asked);
      byte[] body = said.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(203, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
