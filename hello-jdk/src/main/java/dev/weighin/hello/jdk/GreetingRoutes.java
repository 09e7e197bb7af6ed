package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.Greeting;
import dev.weighin.core.GreetingDraft;
import dev.weighin.core.GreetingStore;
import java.io.IOException;
import java.util.Map;

/** Greetings that are stored: C6 and C7. */
final class GreetingRoutes {
  // tag::C7[]
  private final GreetingStore store = new GreetingStore();

  // end::C7[]

  /** The handlers by the path their context starts with. */
  Map<String, HttpHandler> contexts() {
    return Map.of(
        // tag::C6[]
        // tag::C7[]
        "/greetings",
        new MethodRules(Map.of("GET", this::page, "POST", this::create)),
        // end::C6[]
        "/greetings/",
        new MethodRules(Map.of("GET", this::get, "PUT", this::replace, "DELETE", this::delete)));
    // end::C7[]
  }

  // tag::C7[]
  private void page(HttpExchange exchange) throws IOException {
    int limit = ParameterRules.wholeNumber(exchange, "limit", GreetingStore.DEFAULT_LIMIT);
    long after = ParameterRules.longNumber(exchange, "after", 0);
    Answers.json(exchange, 200, store.page(limit, after));
  }

  // end::C7[]

  // tag::C6[]
  private void create(HttpExchange exchange) throws IOException {
    Greeting greeting = store.create(draft(exchange));
    exchange.getResponseHeaders().set("Location", greeting.location());
    Answers.json(exchange, 201, greeting);
  }

  // end::C6[]

  // tag::C7[]
  private void get(HttpExchange exchange) throws IOException {
    Answers.json(exchange, 200, store.get(ParameterRules.id(exchange)));
  }

  private void replace(HttpExchange exchange) throws IOException {
    long id = ParameterRules.id(exchange);
    Answers.json(exchange, 200, store.replace(id, draft(exchange)));
  }

  private void delete(HttpExchange exchange) throws IOException {
    store.delete(ParameterRules.id(exchange));
    Answers.empty(exchange, 204);
  }

  // end::C7[]

  // tag::C6[]
  private static GreetingDraft draft(HttpExchange exchange) throws IOException {
    return Bodies.json(exchange, GreetingBody.class).toDraft();
  }
  // end::C6[]
}
