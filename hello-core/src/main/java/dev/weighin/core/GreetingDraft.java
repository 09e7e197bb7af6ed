package dev.weighin.core;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of {@code POST /greetings} and {@code PUT /greetings/{id}}: a greeting before it is
 * checked.
 *
 * @param name who is greeted; null where the body gave none
 * @param language the code of a {@link Language}; null where the body gave none
 */
public record GreetingDraft(String name, String language) {

  /** The rules this draft breaks, all of them, in the order of the fields. */
  public List<Violation> violations() {
    List<Violation> violations = new ArrayList<>(2);
    String nameRule = nameRule(name);
    if (nameRule != null) {
      violations.add(new Violation("name", nameRule));
    }
    String languageRule = languageRule(language);
    if (languageRule != null) {
      violations.add(new Violation("language", languageRule));
    }
    return violations;
  }

  /**
   * This draft, if it breaks no rule.
   *
   * @throws RefusedException naming every broken rule
   */
  public GreetingDraft checked() {
    List<Violation> violations = violations();
    if (!violations.isEmpty()) {
      throw RefusedException.content(violations);
    }
    return this;
  }

  /** The rule a name breaks, as the end of a sentence that starts with the field; null if none. */
  public static String nameRule(String name) {
    if (name == null) {
      return "is required";
    }
    if (name.isBlank()) {
      return "must not be blank";
    }
    return name.codePointCount(0, name.length()) > Greetings.MAX_NAME
        ? "must have at most " + Greetings.MAX_NAME + " characters"
        : null;
  }

  /** The rule a language breaks, as the end of a sentence that starts with the field, or null. */
  public static String languageRule(String language) {
    if (language == null) {
      return "is required";
    }
    return Language.of(language).isEmpty() ? "must be one of " + Language.CODES : null;
  }
}
