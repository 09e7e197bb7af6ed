package dev.weighin.benchmarks.load;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Gets a fresh load generator up to speed, on a little server inside this process: a generator that
 * still compiles itself is late, and its first results would be refused.
 */
public final class GeneratorWarmUp {
  private static final int[] PACES = {500, 2_000, 4_000, 4_000};
  private static final Duration ROUND = Duration.ofMillis(1_000);
  private static final String TEXT = "Hello, World!";

  private GeneratorWarmUp() {}

  /**
   * Make some 10,000 requests that count for nothing.
   *
   * @throws LoadFailedException if the generator cannot
   */
  public static void of(LoadGenerator generator, int connections) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      HttpServer server = server(threads);
      try {
        for (int pace : PACES) {
          generator.run(spec(server.getAddress(), pace, connections));
        }
      } finally {
        server.stop(0);
      }
    }
  }

  private static HttpServer server(ExecutorService threads) {
    byte[] body = TEXT.getBytes(StandardCharsets.UTF_8);
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a port on this machine's own address", e);
    }
  }

  private static LoadSpec spec(InetSocketAddress server, int pace, int connections) {
    return new LoadSpec(
        "warm-up of the generator",
        URI.create(
            "http://%s:%d".formatted(server.getAddress().getHostAddress(), server.getPort())),
        List.of(LoadRequest.get("hello", "/", new ExpectedBody.Exactly(TEXT))),
        pace,
        ROUND,
        connections,
        LoadSpec.ANSWER_TIMEOUT,
        pace);
  }
}
