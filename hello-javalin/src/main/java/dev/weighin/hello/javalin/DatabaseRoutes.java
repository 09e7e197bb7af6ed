package dev.weighin.hello.javalin;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Violation;
import dev.weighin.core.WorldDraft;
import dev.weighin.core.WorldIds;
import dev.weighin.core.Worlds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

// tag::C18[]
/** Rows of a real database: C18. */
final class DatabaseRoutes {
  private final WorldRepository repository;

  DatabaseRoutes(WorldRepository repository) {
    this.repository = repository;
  }

  /** Bind each path to its handler. */
  void addTo(RoutesConfig routes) {
    routes.get("/db/worlds", this::worlds);
    routes.get("/db/worlds/{id}", this::world);
    routes.post("/db/worlds/{id}", this::update);
  }

  private void world(Context context) {
    context.json(repository.world(ParameterRules.id(context)));
  }

  private void worlds(Context context) {
    List<Integer> ids = WorldIds.parse(ParameterRules.ofQuery(context, "ids").orElse(null));
    context.json(new Worlds(repository.worlds(ids)));
  }

  private void update(Context context) throws IOException {
    long id = ParameterRules.id(context);
    WorldDraft draft = Json.readBody(context, WorldBody.class).toDraft();
    context.json(repository.update(id, draft.randomNumber()));
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
