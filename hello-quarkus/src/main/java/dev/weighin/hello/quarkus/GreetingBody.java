package dev.weighin.hello.quarkus;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.weighin.core.GreetingDraft;
import java.util.Map;

// tag::C6[]
/**
 * The body of a greeting as Jackson reads it.
 *
 * <p>It stands apart from {@link GreetingDraft} to catch the members the schema does not have, so
 * that they are refused in one answer with everything else.
 */
public record GreetingBody(
    String name, String language, @JsonAnySetter Map<String, Object> others) {

  /** The draft in this body; refused if it breaks a rule. */
  GreetingDraft toDraft() {
    GreetingDraft draft = new GreetingDraft(name, language);
    BodyRules.check(draft.violations(), others);
    return draft;
  }
}
// end::C6[]
