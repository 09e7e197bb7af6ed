package dev.weighin.hello.quarkus;

import dev.weighin.core.AccessLog;
import dev.weighin.core.RequestId;
import dev.weighin.core.ServerSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

// tag::C11[]
/**
 * C11: the id of a request, in its answer and in the logs.
 *
 * <p>It is a filter of the Vert.x router, below Quarkus REST, so that answers the router gives on
 * its own have an id too.
 */
@Singleton
public class RequestLog {
  private static final int OUTERMOST = 110;

  private final AccessLog log = new AccessLog(ServerSettings.fromEnvironment());

  /** The id the answer to a request carries. */
  static String id(HttpServerRequest request) {
    return request.response().headers().get(RequestId.HEADER);
  }

  // Quarkus fires this event while it builds the router.
  void register(@Observes Filters filters) {
    filters.register(
        context -> {
          identify(context);
          context.next();
        },
        OUTERMOST);
  }

  /** Gives the request its id, and has its line written once it is answered. */
  void identify(RoutingContext context) {
    String id = RequestId.of(context.request().getHeader(RequestId.HEADER));
    context.response().putHeader(RequestId.HEADER, id);
    if (log.isEnabled()) {
      long start = System.nanoTime();
      context.addEndHandler(answered -> write(context, (System.nanoTime() - start) / 1_000));
    }
  }

  private void write(RoutingContext context, long micros) {
    HttpServerRequest request = context.request();
    int status = context.response().getStatusCode();
    log.write(id(request), request.method().name(), request.path(), status, micros);
  }
}
// end::C11[]
