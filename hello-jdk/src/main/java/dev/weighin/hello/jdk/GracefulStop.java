package dev.weighin.hello.jdk;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weighin.core.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stops the server once the exchanges under way are done.
 *
 * <p>{@link HttpServer#stop} alone would do, were it not for its count of them: an exchange whose
 * client reset the connection, be it hours ago, is counted for ever, and the whole grace goes by in
 * vain. So this filter counts too, and when it finds nothing under way, the server need not wait.
 */
final class GracefulStop extends Filter {
  private static final Duration PAUSE = Duration.ofMillis(100);

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
      while (!stop.join(PAUSE)) {
        if (underWay.get() == 0) {
          server.stop(0);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
