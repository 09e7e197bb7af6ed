package dev.weighin.contract.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
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
    return start(new Routes());
  }

  /** Start a server that is wrong in one way. */
  public static ReferenceServer with(Fault fault) {
    return start(fault.around(new Routes()));
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
    stop(0);
  }

  private static void serve(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(Routes.MAX_BODY + 1);
      Reply reply =
          handler.answer(
              new Ask(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI(),
                  exchange.getRequestHeaders(),
                  body));
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      boolean isHead = exchange.getRequestMethod().equals("HEAD");
      int length = reply.body().length;
      if (isHead && length > 0) {
        exchange.getResponseHeaders().set("Content-Length", String.valueOf(length));
      }
      exchange.sendResponseHeaders(reply.status(), isHead || length == 0 ? -1 : length);
      if (!isHead && length > 0) {
        exchange.getResponseBody().write(reply.body());
      }
    }
  }
}
