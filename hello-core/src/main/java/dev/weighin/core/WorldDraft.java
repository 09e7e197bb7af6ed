package dev.weighin.core;

import java.util.List;

/**
 * The body of {@code POST /db/worlds/{id}} before it is checked.
 *
 * @param randomNumber the number the row shall hold; null where the body gave none
 */
public record WorldDraft(Integer randomNumber) {

  /** The rules this draft breaks. */
  public List<Violation> violations() {
    String rule = rule(randomNumber);
    return rule == null ? List.of() : List.of(new Violation("randomNumber", rule));
  }

  /**
   * This draft, if it breaks no rule.
   *
   * @throws RefusedException naming every broken rule
   */
  public WorldDraft checked() {
    List<Violation> violations = violations();
    if (!violations.isEmpty()) {
      throw RefusedException.content(violations);
    }
    return this;
  }

  /** The rule a number breaks, as the end of a sentence that starts with the field, or null. */
  public static String rule(Integer randomNumber) {
    if (randomNumber == null) {
      return "is required";
    }
    return randomNumber < 1 || randomNumber > World.MAX_NUMBER
        ? "must be from 1 to " + World.MAX_NUMBER
        : null;
  }
}
