package dev.weighin.hello.quarkus;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.weighin.core.WorldDraft;
import java.util.Map;

// tag::C18[]
/**
 * The body of a row as Jackson reads it.
 *
 * <p>An extra file, for the reason of {@link GreetingBody}.
 */
public record WorldBody(Integer randomNumber, @JsonAnySetter Map<String, Object> others) {

  /** The draft in this body; refused if it breaks a rule. */
  WorldDraft toDraft() {
    WorldDraft draft = new WorldDraft(randomNumber);
    BodyRules.check(draft.violations(), others);
    return draft;
  }
}
// end::C18[]
