package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpServer;
import dev.weighin.core.ServerSettings;
import java.time.Duration;

/**
 * Stops the server once the exchanges under way are done.
 *
 * <p>One {@link HttpServer#stop} would do, were it not for a gap: the server looks whether it is
 * done when it is asked to stop and when an answer was sent, and a connection that its client
 * closes at that moment passes for a request. Nothing makes it look again, and the whole grace goes
 * by in vain. So it is asked again until it has stopped.
 */
record GracefulStop(HttpServer server, OperationsRoutes operations) implements Runnable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  @Override
  public void run() {
    operations.stopping();
    Thread stop = ask();
    try {
      while (!stop.join(PAUSE)) {
        ask();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Accepts nothing new from here on; what is not done after the grace is cut off. */
  private Thread ask() {
    return Thread.startVirtualThread(() -> server.stop(ServerSettings.GRACE_SECONDS));
  }
}
