package dev.weighin.benchmarks.page;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A page on loopback through which a reader talks to several servers at once.
 *
 * <p>{@code /} sends one request to all servers and shows their answers side by side, {@code
 * /openapi/} shows the contract with a list of the servers to try it on. Safe for one reader: it
 * answers to its own name only, so that no foreign page can reach the servers through it.
 */
public final class LocalPage implements AutoCloseable {
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** Swagger UI sets styles on its elements. */
  private static final String SWAGGER_POLICY =
      PAGE_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  private static final Map<String, String> OWN =
      Map.of(
          "/", "dev/weighin/benchmarks/page/index.html",
          "/page.js", "dev/weighin/benchmarks/page/page.js",
          "/page.css", "dev/weighin/benchmarks/page/page.css");

  private final HttpServer server;
  private final HttpClient client;
  private final ExecutorService executor;

  private LocalPage(HttpServer server, HttpClient client, ExecutorService executor) {
    this.server = server;
    this.client = client;
    this.executor = executor;
  }

  /**
   * Start a page.
   *
   * @param servers the servers it shows, in that order
   * @param port the port to listen on, 0 to have a free one picked
   * @throws IOException if it cannot listen there
   */
  public static LocalPage start(List<ServedServer> servers, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    LocalPage page = new LocalPage(server, client, executor);
    server.setExecutor(executor);
    page.bind("/", new Resources(OWN), PAGE_POLICY);
    page.bind("/servers.json", json(ContractDocument.servers(servers)), PAGE_POLICY);
    page.bind("/openapi.json", json(ContractDocument.of(servers)), PAGE_POLICY);
    page.bind("/openapi/", new Resources(SwaggerUi.resources()), SWAGGER_POLICY);
    page.bind(Forwarding.PREFIX, new Forwarding(servers, client), PAGE_POLICY);
    server.start();
    return page;
  }

  /** Where the page is. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void bind(String path, HttpHandler handler, String policy) {
    server
        .createContext(path, handler)
        .getFilters()
        .add(new SameOrigin(server.getAddress().getPort(), policy));
  }

  private static HttpHandler json(byte[] body) {
    return exchange -> TextAnswer.send(exchange, 200, "application/json", body);
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
    executor.shutdownNow();
  }
}
