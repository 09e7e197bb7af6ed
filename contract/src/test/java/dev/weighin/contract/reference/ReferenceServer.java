package dev.weighin.contract.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weighin.core.ServerSettings;
import dev.weighin.core.Tokens;
import dev.weighin.core.UploadDigest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small server that keeps the contract, to prove that the suite passes what is right. */
public final class ReferenceServer implements AutoCloseable {
  static {
    // Without it every second answer on a connection waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private ReferenceServer(HttpServer http) {
    this.http = http;
  }

  /** Start a server without a fault on a free loopback port. */
  public static ReferenceServer start() {
    return start(routes());
  }

  /** Start a server that is wrong in one way. */
  public static ReferenceServer with(Fault fault) {
    return start(fault.around(routes()));
  }

  /** All routes, and nothing on the console. */
  private static Routes routes() {
    ServerSettings settings = ServerSettings.from(Map.of("ROUTES", "200"));
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Routes(
        settings,
        Tokens.from(Map.of()),
        new DatabaseRoutes(new WorldTable(Optional.empty())),
        new StaticRoute(Optional.empty()),
        nowhere);
  }

  static ReferenceServer start(Handler handler) {
    try {
      return listening(handler, new InetSocketAddress("127.0.0.1", 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReferenceServer listening(Handler handler, InetSocketAddress address) throws IOException {
    ReferenceServer server = new ReferenceServer(HttpServer.create(address, 0));
    server.http.setExecutor(server.threads);
    server.http.createContext("/", exchange -> serve(exchange, handler));
    server.http.start();
    return server;
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** Stop accepting and wait for what is in flight. */
  void stop(int seconds) {
    http.stop(seconds);
    threads.close();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private static void serve(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      Ask ask =
          new Ask(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              exchange.getRequestHeaders(),
              exchange.getRequestBody().readNBytes(limit(exchange) + 1));
      send(exchange, handler.answer(ask));
    }
  }

  private static int limit(HttpExchange exchange) {
    return exchange.getRequestURI().getRawPath().equals(Routes.UPLOAD)
        ? (int) UploadDigest.MAX_BYTES
        : Routes.MAX_BODY;
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean isChunked = exchange.getResponseHeaders().remove(Reply.TRANSFER_ENCODING) != null;
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    int length = reply.body().length;
    if (isHead && length > 0 && !isChunked) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(length));
    }
    boolean isEmpty = isHead || length == 0 && !isChunked;
    // To the server of the JDK, a length of 0 means chunks and -1 means nothing.
    exchange.sendResponseHeaders(reply.status(), isEmpty ? -1 : isChunked ? 0 : length);
    if (!isEmpty) {
      exchange.getResponseBody().write(reply.body());
    }
  }
}
