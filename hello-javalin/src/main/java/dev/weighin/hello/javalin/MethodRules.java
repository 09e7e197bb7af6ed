package dev.weighin.hello.javalin;

import dev.weighin.core.ProblemType;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.security.RouteRole;

// tag::C8[]
/** Answers the methods no route was written for: C8. */
final class MethodRules {
  private MethodRules() {}

  /** Apply the rules to every route that is added after this call. */
  static void addTo(JavalinConfig config) {
    // By default a method that a path does not have is answered with 404.
    config.http.prefer405over404 = true;
    config.routes.exception(MethodNotAllowedResponse.class, MethodRules::otherMethod);
    // By default HEAD is an empty 200 that the handler never sees; with a route of its own it gives
    // what GET gives, and Jetty leaves the body out.
    config.events.handlerAdded(
        added -> {
          if (added.getHttpMethod() == HandlerType.GET) {
            // With the same roles: without them, it would be open to everybody.
            RouteRole[] roles = added.getRoles().toArray(RouteRole[]::new);
            config.routes.head(added.getPath(), added.getHandler(), roles);
          }
        });
  }

  private static void otherMethod(MethodNotAllowedResponse e, Context context) {
    // The one detail of this exception is the list of methods the path has.
    String allow = String.join(", ", e.getDetails().values()) + ", OPTIONS";
    context.header(Header.ALLOW, allow);
    if (context.method() == HandlerType.OPTIONS) {
      context.status(HttpStatus.NO_CONTENT);
    } else {
      String detail = "This path has the methods " + allow + ".";
      ErrorMapping.answer(context, ProblemType.METHOD_NOT_ALLOWED.at(context.path(), detail));
    }
  }
}
// end::C8[]
