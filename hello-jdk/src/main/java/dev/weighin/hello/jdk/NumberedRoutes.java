package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.ManyRoutes;
import dev.weighin.core.ServerSettings;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

// tag::C22[]
/** Many routes of their own, to see what finding the right one costs: C22. */
final class NumberedRoutes {
  private NumberedRoutes() {}

  /** The handlers by the path their context starts with; none unless the settings ask for them. */
  static Map<String, HttpHandler> contexts(ServerSettings settings) {
    // The server compares a path with one context after the other.
    return ManyRoutes.paths(settings).stream()
        .collect(Collectors.toMap(Function.identity(), NumberedRoutes::route));
  }

  private static HttpHandler route(String path) {
    return MethodRules.get(exchange -> Answers.text(exchange, ManyRoutes.body(path)));
  }
}
// end::C22[]
