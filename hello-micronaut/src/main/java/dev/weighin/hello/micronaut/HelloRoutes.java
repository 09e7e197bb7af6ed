package dev.weighin.hello.micronaut;

import dev.weighin.core.Greetings;
import dev.weighin.core.Item;
import dev.weighin.core.Items;
import dev.weighin.core.Message;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.SerdeImport;

/** Hello in its forms: C1 to C5. */
@Controller
// The annotation processor writes a serializer for each of these while javac runs.
// tag::C4[]
@SerdeImport(Message.class)
// end::C4[]
// tag::C5[]
@SerdeImport(Items.class)
@SerdeImport(Item.class)
// end::C5[]
final class HelloRoutes {
  // tag::C1[]
  /** The media type of plain text. */
  static final String TEXT = "text/plain; charset=utf-8";

  @Get
  @Produces(TEXT)
  String hello() {
    return Greetings.HELLO_WORLD;
  }

  // end::C1[]

  // tag::C2[]
  // Without a pattern of its own, {name} takes no '+', '&' or '('. And a @PathVariable is decoded
  // like the field of a form, which makes a '+' a blank; the path of the URI is decoded as a path.
  @Get("/hello/{name:[^/]+}")
  @Produces(TEXT)
  String helloByPath(HttpRequest<?> request) {
    return Greetings.hello(request.getUri().getPath().substring("/hello/".length()));
  }

  // end::C2[]

  // tag::C3[]
  @Get("/hello")
  @Produces(TEXT)
  String helloByQuery(
      @QueryValue(defaultValue = Greetings.DEFAULT_NAME) String name,
      @QueryValue(defaultValue = "1") int times) {
    return Greetings.hello(name, times);
  }

  // end::C3[]

  // tag::C4[]
  @Get("/json")
  @Produces(MediaType.ALL)
  HttpResponse<Message> json(HttpRequest<?> request) {
    MediaTypes.requireJsonAccepted(request);
    return HttpResponse.ok(Message.hello()).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  // end::C4[]

  // tag::C5[]
  // JSON is what a route produces unless it says otherwise.
  @Get("/items/{count:[^/]+}")
  Items items(@PathVariable int count, @QueryValue(defaultValue = "1") int m) {
    return Items.of(count, m);
  }
  // end::C5[]
}
