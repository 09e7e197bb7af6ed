package dev.weighin.core;

/**
 * The body of {@code GET /json}.
 *
 * @param message the greeting
 */
public record Message(String message) {

  /** A new message with the greeting of {@code GET /}. */
  public static Message hello() {
    return new Message(Greetings.HELLO_WORLD);
  }
}
