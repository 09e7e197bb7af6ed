package dev.weighin.hello.quarkus;

import dev.weighin.core.ManyRoutes;
import dev.weighin.core.ServerSettings;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

// tag::C22[]
/**
 * C22: two hundred routes more, if they are asked for.
 *
 * <p>The routes of Quarkus REST are fixed when the application is built. What is added at run time
 * goes to the Vert.x router below it, which tries route after route.
 */
@Singleton
public class NumberedRoutes {
  private static final String TEXT = "text/plain;charset=UTF-8";

  private final Set<String> paths = Set.copyOf(ManyRoutes.paths(ServerSettings.fromEnvironment()));

  /** Whether one of these routes has that path. */
  boolean have(String path) {
    return paths.contains(path);
  }

  // Quarkus fires this event once it has built the router.
  void register(@Observes Router router) {
    paths.stream().sorted().forEach(path -> register(router, path));
  }

  private static void register(Router router, String path) {
    String body = ManyRoutes.body(path);
    Handler<RoutingContext> handler = context -> answer(context, path, body);
    router.get(path).handler(handler);
    router.head(path).handler(handler);
  }

  private static void answer(RoutingContext context, String path, String body) {
    if (context.request().path().equals(path)) {
      context
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, TEXT)
          .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
          .end(body); // kept back by Vert.x where the method is HEAD
    } else {
      context.next(); // the router takes a path with a trailing slash for the path without
    }
  }
}
// end::C22[]
