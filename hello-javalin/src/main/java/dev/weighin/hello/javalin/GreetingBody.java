package dev.weighin.hello.javalin;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.weighin.core.GreetingDraft;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

// tag::C6[]
/**
 * The body of a greeting as Jackson reads it. It stands apart from {@link GreetingDraft} to catch
 * the members the schema does not have, so that they are refused in one answer with everything
 * else.
 */
final class GreetingBody {
  @JsonProperty private String name;
  @JsonProperty private String language;
  private final Set<String> others = new LinkedHashSet<>();

  @JsonAnySetter
  private void other(String member, Object value) {
    others.add(member);
  }

  /** The draft in this body; refused if it breaks a rule. */
  GreetingDraft toDraft() {
    GreetingDraft draft = new GreetingDraft(name, language);
    List<Violation> violations = new ArrayList<>(draft.violations());
    others.forEach(member -> violations.add(new Violation(member, "is not known here")));
    if (!violations.isEmpty()) {
      throw RefusedException.content(violations);
    }
    return draft;
  }
}
// end::C6[]
