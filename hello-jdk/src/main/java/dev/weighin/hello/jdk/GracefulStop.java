package dev.weighin.hello.jdk;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weighin.core.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

// tag::C21[]
/**
 * Stops the server once the exchanges under way are done.
 *
 * <p>{@link HttpServer#stop} alone would do, were it not for its count of them: an exchange whose
 * client reset the connection, be it hours ago, is counted for ever, and the whole grace goes by in
 * vain. So this filter counts too, and once it has found nothing under way for a second, the server
 * need not wait.
 */
final class GracefulStop extends Filter {
  private static final Duration PAUSE = Duration.ofMillis(100);

  /**
   * What has arrived may take a moment to get here, so one look that finds nothing proves little.
   */
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final AtomicInteger underWay = new AtomicInteger();

  @Override
  public String description() {
    return "a count of the exchanges under way";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    underWay.incrementAndGet();
    try {
      chain.doFilter(exchange);
    } finally {
      underWay.decrementAndGet();
    }
  }

  /** Stop that server; what is not done after the grace is cut off. */
  void stop(HttpServer server) {
    // Accepts nothing new from here on.
    Thread stop = Thread.startVirtualThread(() -> server.stop(ServerSettings.GRACE_SECONDS));
    try {
      long lastSeen = System.nanoTime();
      while (!stop.join(PAUSE)) {
        if (underWay.get() > 0) {
          lastSeen = System.nanoTime();
        } else if (System.nanoTime() - lastSeen > QUIET.toNanos()) {
          server.stop(0);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
// end::C21[]
