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
 * through it is shown when a case fails. The answers to its own routes, those that carry the id of
 * the clause as a tag in the OpenAPI document, are held against that document: the class fails if
 * one is not as described. A wrong on another clause's route is left to that clause.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServerExtension.class)
@DisplayNameGeneration(ClauseSentences.class)
public @interface Proves {
  Clause value();
}
