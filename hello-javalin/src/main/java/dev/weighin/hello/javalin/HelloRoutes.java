package dev.weighin.hello.javalin;

import dev.weighin.core.Greetings;
import dev.weighin.core.Items;
import dev.weighin.core.Message;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Hello in its forms: C1 to C5. */
final class HelloRoutes {
  private HelloRoutes() {}

  /** Bind each path to its handler. */
  static void addTo(RoutesConfig routes) {
    // tag::C1[]
    routes.get("/", HelloRoutes::hello);
    // end::C1[]
    // tag::C2[]
    routes.get("/hello/{name}", HelloRoutes::helloByPath);
    // end::C2[]
    // tag::C3[]
    routes.get("/hello", HelloRoutes::helloByQuery);
    // end::C3[]
    // tag::C4[]
    routes.get("/json", HelloRoutes::json);
    // end::C4[]
    // tag::C5[]
    routes.get("/items/{count}", HelloRoutes::items);
    // end::C5[]
  }

  // tag::C1[]
  private static void hello(Context context) {
    context.result(Greetings.HELLO_WORLD);
  }

  // end::C1[]

  // tag::C2[]
  private static void helloByPath(Context context) {
    context.result(Greetings.hello(context.pathParam("name")));
  }

  // end::C2[]

  // tag::C3[]
  private static void helloByQuery(Context context) {
    String name = ParameterRules.ofQuery(context, "name", String.class, Greetings.DEFAULT_NAME);
    int times = ParameterRules.ofQuery(context, "times", Integer.class, 1);
    context.result(Greetings.hello(name, times));
  }

  // end::C3[]

  // tag::C4[]
  private static void json(Context context) {
    MediaTypes.requireJsonAccepted(context);
    context.json(Message.hello());
  }

  // end::C4[]

  // tag::C5[]
  private static void items(Context context) {
    int count = context.pathParamAsClass("count", Integer.class).get();
    int multiplier = ParameterRules.ofQuery(context, "m", Integer.class, 1);
    context.json(Items.of(count, multiplier));
  }
  // end::C5[]
}
