package dev.weighin.hello.quarkus;

import dev.weighin.core.Fortune;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.World;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

// tag::C18[]
/**
 * The rows of the database. Panache brings {@code findById}, {@code update} and many more; each
 * takes the Hibernate session of the request, and that a connection from the pool of Agroal.
 */
@Singleton
public class WorldRepository implements PanacheRepositoryBase<WorldRow, Long> {

  /** The row of that id. */
  World world(long id) {
    return findByIdOptional(id).map(WorldRow::toWorld).orElseThrow(WorldRepository::noRow);
  }

  /** The rows of those ids, in their order, by one query for each. */
  List<World> worlds(List<Integer> ids) {
    return ids.stream().map(this::world).toList();
  }

  /**
   * Set the number of a row; the row as it is now. A change to the entity would be written only if
   * it is one, after a query for what the row held before.
   */
  @Transactional
  World update(long id, int randomNumber) {
    if (update("randomNumber = ?1 where id = ?2", randomNumber, id) == 0) {
      throw noRow();
    }
    return new World((int) id, randomNumber);
  }

  // end::C18[]

  // tag::C19[]
  /** All fortunes, in no order. */
  List<Fortune> fortunes() {
    return getEntityManager()
        .createQuery("from FortuneRow", FortuneRow.class)
        .getResultStream()
        .map(FortuneRow::toFortune)
        .toList();
  }

  // end::C19[]

  // tag::C18[]
  private static RefusedException noRow() {
    return new RefusedException(ProblemType.NO_ROW, "There is no such row.");
  }
}
// end::C18[]
