package dev.weighin.hello.micronaut;

import dev.weighin.core.Greeting;
import dev.weighin.core.GreetingDraft;
import dev.weighin.core.GreetingPage;
import dev.weighin.core.GreetingStore;
import dev.weighin.core.RefusedException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import java.net.URI;

/** Greetings that are stored: C6 and C7. */
@Controller("/greetings")
// tag::C6[]
@SerdeImport(Greeting.class)
// end::C6[]
// tag::C7[]
@SerdeImport(GreetingPage.class)
// end::C7[]
final class GreetingRoutes {
  // tag::C6[]
  private final GreetingStore store = new GreetingStore();

  // end::C6[]

  // tag::C7[]
  @Get
  GreetingPage page(
      @QueryValue(defaultValue = "" + GreetingStore.DEFAULT_LIMIT) int limit,
      @QueryValue(defaultValue = "0") long after) {
    return store.page(limit, after);
  }

  // end::C7[]

  // tag::C6[]
  @Post
  HttpResponse<Greeting> create(@Body GreetingDraft draft) {
    Greeting greeting = store.create(draft);
    return HttpResponse.created(greeting, URI.create(greeting.location()));
  }

  // end::C6[]

  // tag::C7[]
  @Get("/{id:[^/]+}")
  Greeting get(@PathVariable long id) {
    return store.get(positive(id));
  }

  @Put("/{id:[^/]+}")
  Greeting replace(@PathVariable long id, @Body GreetingDraft draft) {
    return store.replace(positive(id), draft);
  }

  @Delete("/{id:[^/]+}")
  @Status(HttpStatus.NO_CONTENT)
  void delete(@PathVariable long id) {
    store.delete(positive(id));
  }

  private static long positive(long id) {
    if (id < 1) {
      throw RefusedException.parameter("id", "must be a positive whole number");
    }
    return id;
  }
  // end::C7[]
}
