package dev.weighin.hello.jdk;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Violation;
import dev.weighin.core.WorldDraft;
import dev.weighin.core.WorldIds;
import dev.weighin.core.Worlds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

// tag::C18[]
/** Rows of a real database: C18. */
final class DatabaseRoutes {
  private final WorldRepository repository;

  DatabaseRoutes(WorldRepository repository) {
    this.repository = repository;
  }

  /** The handlers by the path their context starts with. */
  Map<String, HttpHandler> contexts() {
    return Map.of(
        "/db/worlds",
        MethodRules.get(this::worlds),
        "/db/worlds/",
        new MethodRules(Map.of("GET", this::world, "POST", this::update)));
  }

  private void world(HttpExchange exchange) throws IOException {
    Answers.json(exchange, 200, repository.world(ParameterRules.id(exchange)));
  }

  private void worlds(HttpExchange exchange) throws IOException {
    List<Integer> ids = WorldIds.parse(ParameterRules.ofQuery(exchange, "ids").orElse(null));
    Answers.json(exchange, 200, new Worlds(repository.worlds(ids)));
  }

  private void update(HttpExchange exchange) throws IOException {
    long id = ParameterRules.id(exchange);
    WorldDraft draft = Bodies.json(exchange, WorldBody.class).toDraft();
    Answers.json(exchange, 200, repository.update(id, draft.randomNumber()));
  }

  /** The body of an update as Jackson reads it; see {@link GreetingBody}. */
  private static final class WorldBody {
    @JsonProperty private Integer randomNumber;
    private final Set<String> others = new LinkedHashSet<>();

    @JsonAnySetter
    private void other(String member, Object value) {
      others.add(member);
    }

    /** The draft in this body; refused if it breaks a rule. */
    WorldDraft toDraft() {
      WorldDraft draft = new WorldDraft(randomNumber);
      List<Violation> violations = new ArrayList<>(draft.violations());
      others.forEach(member -> violations.add(new Violation(member, "is not known here")));
      if (!violations.isEmpty()) {
        throw RefusedException.content(violations);
      }
      return draft;
    }
  }
}
// end::C18[]
