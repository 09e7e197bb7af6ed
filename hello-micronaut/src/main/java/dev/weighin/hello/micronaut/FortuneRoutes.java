package dev.weighin.hello.micronaut;

import dev.weighin.core.Fortune;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

// tag::C19[]
/** A page of HTML: C19. */
@Controller
final class FortuneRoutes {
  private final Optional<WorldRepository> repository;

  FortuneRoutes(Optional<WorldRepository> repository) {
    this.repository = repository;
  }

  // What is returned is the model of views/fortunes.html; a filter of Micronaut Views renders it.
  @Get("/fortunes")
  @Produces("text/html; charset=utf-8")
  @View("fortunes")
  @ExecuteOn(TaskExecutors.BLOCKING)
  Map<String, List<Fortune>> fortunes() {
    List<Fortune> rows =
        repository.orElseThrow(ErrorMapping::noDatabase).fortunes().stream()
            .map(WorldRepository.FortuneRow::fortune)
            .toList();
    return Map.of("fortunes", Fortune.page(rows));
  }
}
// end::C19[]
