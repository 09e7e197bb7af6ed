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
    routes.get("/", HelloRoutes::hello);
    routes.get("/hello", HelloRoutes::helloByQuery);
    routes.get("/hello/{name}", HelloRoutes::helloByPath);
    routes.get("/json", HelloRoutes::json);
    routes.get("/items/{count}", HelloRoutes::items);
  }

  private static void hello(Context context) {
    context.result(Greetings.HELLO_WORLD);
  }

  private static void helloByPath(Context context) {
    context.result(Greetings.hello(context.pathParam("name")));
  }

  private static void helloByQuery(Context context) {
    String name = Parameters.ofQuery(context, "name", String.class, Greetings.DEFAULT_NAME);
    int times = Parameters.ofQuery(context, "times", Integer.class, 1);
    context.result(Greetings.hello(name, times));
  }

  private static void json(Context context) {
    MediaTypes.requireJsonAccepted(context);
    context.json(Message.hello());
  }

  private static void items(Context context) {
    int count = context.pathParamAsClass("count", Integer.class).get();
    int multiplier = Parameters.ofQuery(context, "m", Integer.class, 1);
    context.json(Items.of(count, multiplier));
  }
}
