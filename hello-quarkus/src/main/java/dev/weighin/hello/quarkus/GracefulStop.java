package dev.weighin.hello.quarkus;

import dev.weighin.core.Problem;
import dev.weighin.core.ProblemType;
import io.quarkus.runtime.ShutdownDelayInitiated;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

// tag::C21[]
/**
 * C21: once told to stop, the server finishes what is in flight and takes nothing new.
 *
 * <p>{@code quarkus.shutdown.timeout} waits for what is in flight, but goes on serving new
 * connections meanwhile. This filter of the router turns them away.
 */
@Singleton
public class GracefulStop {
  private static final int EARLY = 90;

  private volatile boolean stopping;

  // tag::C20[]
  /** True from SIGTERM on. */
  boolean stopping() {
    return stopping;
  }

  // end::C20[]

  // Quarkus calls this on SIGTERM, before it waits for what is in flight.
  @ShutdownDelayInitiated
  void stop() {
    stopping = true;
  }

  // Quarkus fires this event while it builds the router.
  void register(@Observes Filters filters) {
    filters.register(this::turnAway, EARLY);
  }

  private void turnAway(RoutingContext context) {
    String path = context.request().path();
    if (!arrivedTooLate(context) || path.startsWith("/health/")) {
      context.next();
      return;
    }
    Problem problem = ProblemType.UNAVAILABLE.at(path, "The server is stopping.");
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemType.MEDIA_TYPE)
        .end(Json.encodeToBuffer(problem));
  }

  // Our flag would turn away what was in flight and had not come this far; Quarkus looks first, and
  // marks what arrives while it drains.
  private static boolean arrivedTooLate(RoutingContext context) {
    return context.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true);
  }
}
// end::C21[]
