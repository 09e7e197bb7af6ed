package dev.weighin.hello.javalin;

import dev.weighin.core.Fortune;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

// tag::C19[]
/** A page made from the database with a template: C19. */
final class FortuneRoutes {
  /** The templates are classes by now: the build made Java of them. */
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  private final WorldRepository repository;

  FortuneRoutes(WorldRepository repository) {
    this.repository = repository;
  }

  /** Bind each path to its handler. */
  void addTo(JavalinConfig config) {
    // What context.render calls: Javalin asks whichever engine it is given.
    config.fileRenderer((template, model, context) -> render(template, model));
    config.routes.get("/fortunes", this::fortunes);
  }

  private void fortunes(Context context) {
    List<Fortune> fortunes = Fortune.page(repository.fortunes());
    context.render("fortunes.jte", Map.of("fortunes", fortunes));
  }

  private String render(String template, Map<String, ?> model) {
    StringOutput page = new StringOutput();
    templates.render(template, new HashMap<>(model), page);
    return page.toString();
  }
}
// end::C19[]
