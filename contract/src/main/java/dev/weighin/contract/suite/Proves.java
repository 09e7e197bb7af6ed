package dev.weighin.contract.suite;

import dev.weighin.contract.Clause;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class of the suite with the clause it proves.
 *
 * <p>Its constructor and methods may ask for the {@link Server} under test, and what they send
 * through it is checked against the OpenAPI document and shown when a case fails.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServerExtension.class)
@DisplayNameGeneration(ClauseSentences.class)
public @interface Proves {
  Clause value();
}
