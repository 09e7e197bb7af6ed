package dev.weighin.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("instrument")
class HeldRequestsTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile String answer = "2000";
  private HttpServer server;

  @BeforeEach
  void a_server_that_waits() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/delay/2000", this::delay);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.close();
  }

  @Test
  void all_are_waiting_once_it_returns_and_all_are_answered_once_it_is_closed()
      throws InterruptedException {
    HeldRequests held = HeldRequests.hold(20, uri());
    // The last was sent a moment ago, the first may just be on its way back in.
    assertThat(waiting.get()).isBetween(15, 20);

    held.close();

    assertThat(waiting.get()).isZero();
    assertThat(held.right()).isGreaterThanOrEqualTo(20);
    assertThat(held.wrong()).isZero();
  }

  @Test
  void wrong_answers_are_counted_and_not_repeated() throws InterruptedException {
    answer = "1";
    HeldRequests held = HeldRequests.hold(3, uri());
    held.close();

    assertThat(held.wrong()).isEqualTo(3);
    assertThat(held.right()).isZero();
  }

  private void delay(HttpExchange exchange) throws IOException {
    waiting.incrementAndGet();
    try (exchange) {
      Thread.sleep(2_000);
      byte[] body = answer.getBytes(StandardCharsets.US_ASCII);
      waiting.decrementAndGet();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private URI uri() {
    return URI.create(
        "http://%s:%d"
            .formatted(
                server.getAddress().getAddress().getHostAddress(), server.getAddress().getPort()));
  }
}
