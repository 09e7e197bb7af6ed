package dev.weighin.hello.javalin;

import dev.weighin.core.Greeting;
import dev.weighin.core.GreetingDraft;
import dev.weighin.core.GreetingStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;

/** Greetings that are stored: C6 and C7. */
final class GreetingRoutes {
  // tag::C7[]
  private final GreetingStore store = new GreetingStore();

  // end::C7[]

  /** Bind each path to its handler. */
  void addTo(RoutesConfig routes) {
    // tag::C7[]
    routes.get("/greetings", this::page);
    // end::C7[]
    // tag::C6[]
    routes.post("/greetings", this::create);
    // end::C6[]
    // tag::C7[]
    routes.get("/greetings/{id}", this::get);
    routes.put("/greetings/{id}", this::replace);
    routes.delete("/greetings/{id}", this::delete);
    // end::C7[]
  }

  // tag::C7[]
  private void page(Context context) {
    int limit =
        ParameterRules.ofQuery(context, "limit", Integer.class, GreetingStore.DEFAULT_LIMIT);
    long after = ParameterRules.ofQuery(context, "after", Long.class, 0L);
    context.json(store.page(limit, after));
  }

  // end::C7[]

  // tag::C6[]
  private void create(Context context) throws IOException {
    Greeting greeting = store.create(draft(context));
    context.status(HttpStatus.CREATED).header(Header.LOCATION, greeting.location()).json(greeting);
  }

  // end::C6[]

  // tag::C7[]
  private void get(Context context) {
    context.json(store.get(ParameterRules.id(context)));
  }

  private void replace(Context context) throws IOException {
    long id = ParameterRules.id(context);
    context.json(store.replace(id, draft(context)));
  }

  private void delete(Context context) {
    store.delete(ParameterRules.id(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  // end::C7[]

  // tag::C6[]
  private static GreetingDraft draft(Context context) throws IOException {
    return Json.readBody(context, GreetingBody.class).toDraft();
  }
  // end::C6[]
}
