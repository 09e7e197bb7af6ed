package dev.weighin.hello.javalin;

import dev.weighin.core.Greeting;
import dev.weighin.core.GreetingDraft;
import dev.weighin.core.GreetingStore;
import dev.weighin.core.RefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;

/** Greetings that are stored: C6 and C7. */
final class GreetingRoutes {
  /** The most bytes of a body; Javalin counts them while it reads. */
  static final long MAX_BODY = 65_536;

  private final GreetingStore store = new GreetingStore();

  /** Bind each path to its handler. */
  void addTo(RoutesConfig routes) {
    routes.get("/greetings", this::page);
    routes.post("/greetings", this::create);
    routes.get("/greetings/{id}", this::get);
    routes.put("/greetings/{id}", this::replace);
    routes.delete("/greetings/{id}", this::delete);
  }

  private void page(Context context) {
    int limit = Parameters.ofQuery(context, "limit", Integer.class, GreetingStore.DEFAULT_LIMIT);
    long after = Parameters.ofQuery(context, "after", Long.class, 0L);
    context.json(store.page(limit, after));
  }

  private void create(Context context) throws IOException {
    Greeting greeting = store.create(draft(context));
    context.status(HttpStatus.CREATED).header(Header.LOCATION, greeting.location()).json(greeting);
  }

  private void get(Context context) {
    context.json(store.get(id(context)));
  }

  private void replace(Context context) throws IOException {
    long id = id(context);
    context.json(store.replace(id, draft(context)));
  }

  private void delete(Context context) {
    store.delete(id(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  private static long id(Context context) {
    long id = context.pathParamAsClass("id", Long.class).get();
    if (id < 1) {
      throw RefusedException.parameter("id", "must be a positive whole number");
    }
    return id;
  }

  private static GreetingDraft draft(Context context) throws IOException {
    MediaTypes.requireJsonBody(context);
    // Javalin's limit counts what has arrived; this one trusts the announcement and reads nothing.
    if (context.contentLength() > MAX_BODY) {
      throw new ContentTooLargeResponse();
    }
    return Json.read(context, GreetingBody.class).toDraft();
  }
}
