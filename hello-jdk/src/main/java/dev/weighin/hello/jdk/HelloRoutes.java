package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.Greetings;
import dev.weighin.core.Items;
import dev.weighin.core.Message;
import java.io.IOException;
import java.util.Map;

/** Hello in its forms: C1 to C5. */
final class HelloRoutes {
  private HelloRoutes() {}

  /** The handlers by the path their context starts with. */
  static Map<String, HttpHandler> contexts() {
    // "/" is the start of every path, so it also gets whatever no other context is bound to.
    return Map.of(
        // tag::C1[]
        "/", MethodRules.get(HelloRoutes::hello),
        // end::C1[]
        // tag::C2[]
        "/hello/", MethodRules.get(HelloRoutes::helloByPath),
        // end::C2[]
        // tag::C3[]
        "/hello", MethodRules.get(HelloRoutes::helloByQuery),
        // end::C3[]
        // tag::C4[]
        "/json", MethodRules.get(HelloRoutes::json),
        // end::C4[]
        // tag::C5[]
        "/items/", MethodRules.get(HelloRoutes::items));
    // end::C5[]
  }

  // tag::C1[]
  private static void hello(HttpExchange exchange) throws IOException {
    Answers.text(exchange, Greetings.HELLO_WORLD);
  }

  // end::C1[]

  // tag::C2[]
  private static void helloByPath(HttpExchange exchange) throws IOException {
    Answers.text(exchange, Greetings.hello(ParameterRules.ofPath(exchange, "name")));
  }

  // end::C2[]

  // tag::C3[]
  private static void helloByQuery(HttpExchange exchange) throws IOException {
    String name = ParameterRules.ofQuery(exchange, "name").orElse(Greetings.DEFAULT_NAME);
    int times = ParameterRules.wholeNumber(exchange, "times", 1);
    Answers.text(exchange, Greetings.hello(name, times));
  }

  // end::C3[]

  // tag::C4[]
  private static void json(HttpExchange exchange) throws IOException {
    MediaTypes.requireJsonAccepted(exchange);
    Answers.json(exchange, 200, Message.hello());
  }

  // end::C4[]

  // tag::C5[]
  private static void items(HttpExchange exchange) throws IOException {
    int count = ParameterRules.wholeNumber("count", ParameterRules.ofPath(exchange, "count"));
    int multiplier = ParameterRules.wholeNumber(exchange, "m", 1);
    Answers.json(exchange, 200, Items.of(count, multiplier));
  }
  // end::C5[]
}
