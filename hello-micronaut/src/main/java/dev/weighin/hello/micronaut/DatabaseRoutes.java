package dev.weighin.hello.micronaut;

import com.fasterxml.jackson.core.JsonToken;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Violation;
import dev.weighin.core.World;
import dev.weighin.core.WorldDraft;
import dev.weighin.core.WorldIds;
import dev.weighin.core.Worlds;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

// tag::C18[]
/** Rows of a database: C18. */
@Controller("/db/worlds")
// JDBC blocks: on the event loop, every other request of that thread would wait for the row.
@ExecuteOn(TaskExecutors.BLOCKING)
@SerdeImport(World.class)
@SerdeImport(Worlds.class)
final class DatabaseRoutes {
  private final Optional<WorldRepository> repository;

  /** Micronaut gives an empty repository where there is no database: no bean fulfils it then. */
  DatabaseRoutes(Optional<WorldRepository> repository) {
    this.repository = repository;
  }

  @Get
  Worlds worlds(@Nullable @QueryValue String ids) {
    List<Integer> asked = WorldIds.parse(ids);
    List<World> worlds = repository.orElseThrow(ErrorMapping::noDatabase).findEach(asked);
    if (worlds.size() < asked.size()) {
      throw noRow();
    }
    return new Worlds(worlds);
  }

  @Get("/{id:[^/]+}")
  World world(@PathVariable long id) {
    int row = row(id);
    return repository
        .orElseThrow(ErrorMapping::noDatabase)
        .findById(row)
        .map(WorldRepository.WorldRow::world)
        .orElseThrow(DatabaseRoutes::noRow);
  }

  @Post("/{id:[^/]+}")
  World update(@PathVariable long id, @Body WorldDraft draft) {
    World world = new World(row(id), draft.checked().randomNumber());
    if (repository.orElseThrow(ErrorMapping::noDatabase).update(world.id(), world.randomNumber())
        == 0) {
      throw noRow();
    }
    return world;
  }

  private static int row(long id) {
    if (id < 1) {
      throw RefusedException.parameter("id", "must be a positive whole number");
    }
    if (id > Integer.MAX_VALUE) {
      throw noRow();
    }
    return (int) id;
  }

  private static RefusedException noRow() {
    return new RefusedException(ProblemType.NO_ROW, "There is no such row.");
  }

  /** Reads a {@code @Body WorldDraft}. */
  @Singleton
  @Consumes(MediaType.APPLICATION_JSON)
  static final class WorldBody extends StrictBody<WorldDraft> {

    WorldBody() {
      super(Map.of("randomNumber", JsonToken.VALUE_NUMBER_INT));
    }

    @Override
    WorldDraft draft(Map<String, Object> values) {
      return new WorldDraft((Integer) values.get("randomNumber"));
    }

    @Override
    List<Violation> violations(WorldDraft draft) {
      return draft.violations();
    }
  }
}
// end::C18[]
