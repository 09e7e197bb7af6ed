package dev.weighin.hello.javalin;

import dev.weighin.core.Delay;
import dev.weighin.core.Primes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Waiting and computing: C13 and C14. */
final class WorkRoutes {
  private WorkRoutes() {}

  /** Bind each path to its handler. */
  static void addTo(RoutesConfig routes) {
    // tag::C13[]
    routes.get("/delay/{ms}", WorkRoutes::delay);
    // end::C13[]
    // tag::C14[]
    routes.get("/primes/{n}", WorkRoutes::primes);
    // end::C14[]
  }

  // tag::C13[]
  private static void delay(Context context) throws InterruptedException {
    int millis = Delay.checked(context.pathParamAsClass("ms", Integer.class).get());
    // A request has its thread to itself until it is answered, so a handler waits by sleeping.
    Thread.sleep(millis);
    context.result(Integer.toString(millis));
  }

  // end::C13[]

  // tag::C14[]
  private static void primes(Context context) {
    int limit = context.pathParamAsClass("n", Integer.class).get();
    context.result(Integer.toString(Primes.countUpTo(limit)));
  }
  // end::C14[]
}
