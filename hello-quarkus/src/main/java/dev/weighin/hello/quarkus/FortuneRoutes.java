package dev.weighin.hello.quarkus;

import dev.weighin.core.Fortune;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

// tag::C19[]
/** C19: a page made from the database with a template. */
@Path("/fortunes")
public class FortuneRoutes {
  private final WorldRepository repository;

  FortuneRoutes(WorldRepository repository) {
    this.repository = repository;
  }

  /** The values of {@code FortuneRoutes/Page.html}; the build fails where they do not fit it. */
  record Page(List<Fortune> fortunes) implements TemplateInstance {}

  @GET
  @Produces(MediaType.TEXT_HTML)
  public String page() {
    return new Page(Fortune.page(repository.fortunes())).render(); // escapes, because it is HTML
  }
}
// end::C19[]
