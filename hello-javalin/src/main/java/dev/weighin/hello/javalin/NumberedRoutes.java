package dev.weighin.hello.javalin;

import dev.weighin.core.ManyRoutes;
import dev.weighin.core.ServerSettings;
import io.javalin.config.RoutesConfig;

// tag::C22[]
/** Many routes of their own, to see what finding the right one costs: C22. */
final class NumberedRoutes {
  private NumberedRoutes() {}

  /** Bind each path to its handler; none unless the settings ask for them. */
  static void addTo(RoutesConfig routes, ServerSettings settings) {
    // Javalin asks one route after the other whether it matches.
    for (String path : ManyRoutes.paths(settings)) {
      routes.get(path, context -> context.result(ManyRoutes.body(path)));
    }
  }
}
// end::C22[]
