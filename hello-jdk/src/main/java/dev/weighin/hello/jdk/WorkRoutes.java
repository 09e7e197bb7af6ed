package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.Delay;
import dev.weighin.core.Primes;
import java.io.IOException;
import java.util.Map;

/** Waiting and computing: C13 and C14. */
final class WorkRoutes {
  private WorkRoutes() {}

  /** The handlers by the path their context starts with. */
  static Map<String, HttpHandler> contexts() {
    return Map.of(
        // tag::C13[]
        "/delay/", MethodRules.get(WorkRoutes::delay),
        // end::C13[]
        // tag::C14[]
        "/primes/", MethodRules.get(WorkRoutes::primes));
    // end::C14[]
  }

  // tag::C13[]
  private static void delay(HttpExchange exchange) throws IOException {
    int millis =
        Delay.checked(ParameterRules.wholeNumber("ms", ParameterRules.ofPath(exchange, "ms")));
    try {
      // Every request has a thread of its own, so a handler waits by sleeping.
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing here interrupts a handler", e);
    }
    Answers.text(exchange, Integer.toString(millis));
  }

  // end::C13[]

  // tag::C14[]
  private static void primes(HttpExchange exchange) throws IOException {
    int limit = ParameterRules.wholeNumber("n", ParameterRules.ofPath(exchange, "n"));
    Answers.text(exchange, Integer.toString(Primes.countUpTo(limit)));
  }
  // end::C14[]
}
