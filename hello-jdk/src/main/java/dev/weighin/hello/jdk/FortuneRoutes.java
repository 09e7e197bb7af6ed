package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.Fortune;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
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

  /** The handlers by the path their context starts with. */
  Map<String, HttpHandler> contexts() {
    return Map.of("/fortunes", MethodRules.get(this::fortunes));
  }

  private void fortunes(HttpExchange exchange) throws IOException {
    List<Fortune> fortunes = Fortune.page(repository.fortunes());
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render("fortunes.jte", fortunes, page);
    Answers.body(exchange, MediaTypes.HTML, page.getContentLength(), page::writeTo);
  }
}
// end::C19[]
