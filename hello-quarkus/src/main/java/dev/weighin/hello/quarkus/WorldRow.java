package dev.weighin.hello.quarkus;

import dev.weighin.core.World;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

// tag::C18[]
/**
 * A row of the table {@code world} as Hibernate reads it.
 *
 * <p>An extra file, because Hibernate makes an entity by filling its fields, and those of a record
 * are final.
 */
@Entity
@Table(name = "world")
public class WorldRow {
  @Id public long id;

  @Column(name = "random_number")
  public int randomNumber;

  World toWorld() {
    return new World((int) id, randomNumber); // the column is an integer
  }
}
// end::C18[]
