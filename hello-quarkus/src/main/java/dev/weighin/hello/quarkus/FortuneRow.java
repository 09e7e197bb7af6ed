package dev.weighin.hello.quarkus;

import dev.weighin.core.Fortune;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

// tag::C19[]
/**
 * A row of the table {@code fortune} as Hibernate reads it.
 *
 * <p>An extra file, for the reason of {@link WorldRow}.
 */
@Entity
@Table(name = "fortune")
public class FortuneRow {
  @Id public int id;
  public String message;

  Fortune toFortune() {
    return new Fortune(id, message);
  }
}
// end::C19[]
