package dev.weighin.hello.micronaut;

import dev.weighin.core.Fortune;
import dev.weighin.core.World;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

// tag::C18[]
/**
 * The tables of the database.
 *
 * <p>Micronaut Data reads the names and types of these methods while javac runs, refuses what fits
 * no column, and writes the SQL and the class that runs it. Nothing is cached between two calls.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Requires(env = Main.DATABASE)
interface WorldRepository extends GenericRepository<WorldRepository.WorldRow, Integer> {

  Optional<WorldRow> findById(int id);

  /** One row for each id, in the order of the ids, as far as they are there. */
  // By itself each call would borrow a connection of its own.
  @Connectable
  default List<World> findEach(List<Integer> ids) {
    List<World> worlds = new ArrayList<>();
    for (int id : ids) {
      findById(id).map(WorldRow::world).ifPresent(worlds::add);
    }
    return worlds;
  }

  /** How many rows have the id, and now the number: 0 or 1. */
  int update(@Id int id, int randomNumber);

  // tag::C19[]
  @Query("SELECT id, message FROM fortune")
  List<FortuneRow> fortunes();

  // end::C19[]

  /** A row of the entity: {@code randomNumber} is the column {@code random_number}. */
  @MappedEntity("world")
  record WorldRow(@Id int id, int randomNumber) {

    World world() {
      return new World(id, randomNumber);
    }
  }

  // tag::C19[]
  /** A row of a query that is written out. */
  @Introspected
  record FortuneRow(int id, String message) {

    Fortune fortune() {
      return new Fortune(id, message);
    }
  }
  // end::C19[]
}
// end::C18[]
