package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.Greeting;
import dev.weighin.core.GreetingDraft;
import dev.weighin.core.GreetingStore;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import java.io.IOException;
import java.util.Map;

/** Greetings that are stored: C6 and C7. */
final class GreetingRoutes {
  private static final int MAX_BODY = 65_536;

  private final GreetingStore store = new GreetingStore();

  /** The handlers by the path their context starts with. */
  Map<String, HttpHandler> contexts() {
    return Map.of(
        "/greetings", new MethodRules(Map.of("GET", this::page, "POST", this::create)),
        "/greetings/",
            new MethodRules(
                Map.of("GET", this::get, "PUT", this::replace, "DELETE", this::delete)));
  }

  private void page(HttpExchange exchange) throws IOException {
    int limit = Parameters.wholeNumber(exchange, "limit", GreetingStore.DEFAULT_LIMIT);
    long after = Parameters.longNumber(exchange, "after", 0);
    Answers.json(exchange, 200, store.page(limit, after));
  }

  private void create(HttpExchange exchange) throws IOException {
    Greeting greeting = store.create(draft(exchange));
    exchange.getResponseHeaders().set("Location", greeting.location());
    Answers.json(exchange, 201, greeting);
  }

  private void get(HttpExchange exchange) throws IOException {
    Answers.json(exchange, 200, store.get(id(exchange)));
  }

  private void replace(HttpExchange exchange) throws IOException {
    long id = id(exchange);
    Answers.json(exchange, 200, store.replace(id, draft(exchange)));
  }

  private void delete(HttpExchange exchange) throws IOException {
    store.delete(id(exchange));
    Answers.noContent(exchange);
  }

  private static long id(HttpExchange exchange) {
    long id = Parameters.longNumber("id", Parameters.ofPath(exchange, "id"));
    if (id < 1) {
      throw RefusedException.parameter("id", "must be a positive whole number");
    }
    return id;
  }

  private static GreetingDraft draft(HttpExchange exchange) throws IOException {
    MediaTypes.requireJsonBody(exchange);
    // Refuse what is announced as too large before any of it is read ...
    if (Bodies.announcesMoreThan(MAX_BODY, exchange)) {
      throw tooLarge();
    }
    // ... and what turns out too large while its chunks are read.
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      throw tooLarge();
    }
    return Json.read(body, GreetingBody.class).toDraft();
  }

  private static RefusedException tooLarge() {
    return new RefusedException(
        ProblemType.CONTENT_TOO_LARGE, "The body has more than " + MAX_BODY + " bytes.");
  }
}
