package dev.weighin.hello.javalin;

import dev.weighin.core.ServerSettings;
import io.javalin.config.JavalinConfig;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;

// tag::C21[]
/**
 * Lets the requests under way finish before Jetty stops.
 *
 * <p>By default Jetty stops at once. Its own grace, {@link Server#setStopTimeout}, closes every
 * connection that has been silent for a second: with 408 where a client paused within its body. A
 * longer silence could be allowed, but then each open connection without a request holds up the
 * stop for as long.
 */
record GracefulStop(Server server, OperationsRoutes operations) {

  /** Be part of every stop of this server. */
  static void addTo(JavalinConfig config, OperationsRoutes operations) {
    config.jetty.modifyServer(
        server ->
            config.events.serverStopping(new GracefulStop(server, operations)::finishRequests));
  }

  private void finishRequests() throws InterruptedException {
    operations.stopping();
    for (Connector connector : server.getConnectors()) {
      // Accepts nothing new from here on; connections that are open stay open.
      ((ServerConnector) connector).close();
    }
    // Javalin puts this handler into every server it makes.
    StatisticsHandler statistics = server.getDescendant(StatisticsHandler.class);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ServerSettings.GRACE_SECONDS);
    while (statistics.getRequestsActive() > 0 && System.nanoTime() < end) {
      Thread.sleep(10);
    }
  }
}
// end::C21[]
