package dev.weighin.core;

/**
 * A stored greeting.
 *
 * @param id from 1 on, never given twice
 * @param name who is greeted
 * @param language the code of a {@link Language}
 * @param message the greeting itself
 */
public record Greeting(long id, String name, String language, String message) {

  /** The greeting a checked draft asks for. */
  static Greeting of(long id, GreetingDraft draft) {
    Language language = Language.of(draft.language()).orElseThrow();
    return new Greeting(id, draft.name(), language.code(), language.greet(draft.name()));
  }

  /** The path this greeting is found under. */
  public String location() {
    return "/greetings/" + id;
  }
}
