package dev.weighin.hello.micronaut;

import dev.weighin.core.Greetings;
import dev.weighin.core.Item;
import dev.weighin.core.Items;
import dev.weighin.core.Message;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.SerdeImport;

/** The routes that say hello: text, parameters, and JSON of two sizes. */
@Controller
@SerdeImport(Message.class)
@SerdeImport(Items.class)
@SerdeImport(Item.class)
final class HelloRoutes {
  private static final String TEXT = "text/plain; charset=utf-8";

  @Get
  @Produces(TEXT)
  String hello() {
    return Greetings.HELLO_WORLD;
  }

  // A @PathVariable would be decoded like a form field, with every '+' turned into a blank.
  @Get("/hello/{name:[^/]+}")
  @Produces(TEXT)
  String helloName(HttpRequest<?> request) {
    return Greetings.hello(request.getUri().getPath().substring("/hello/".length()));
  }

  @Get("/hello")
  @Produces(TEXT)
  String helloTimes(
      @QueryValue(defaultValue = Greetings.DEFAULT_NAME) String name,
      @QueryValue(defaultValue = "1") int times) {
    return Greetings.hello(name, times);
  }

  // JSON is what a route produces unless it says otherwise; another Accept is answered with 406.
  @Get("/json")
  Message json() {
    return Message.hello();
  }

  @Get("/items/{count:[^/]+}")
  Items items(@PathVariable int count, @QueryValue(defaultValue = "1") int m) {
    return Items.of(count, m);
  }
}
