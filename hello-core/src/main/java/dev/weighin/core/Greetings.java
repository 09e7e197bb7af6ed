package dev.weighin.core;

/** The rules of saying hello. */
public final class Greetings {
  /** The whole answer of {@code GET /}. */
  public static final String HELLO_WORLD = "Hello, World!";

  /** The name greeted when the query of {@code GET /hello} gives none. */
  public static final String DEFAULT_NAME = "World";

  /** The longest name, in Unicode code points. */
  public static final int MAX_NAME = 64;

  /** The most lines {@code GET /hello} answers. */
  public static final int MAX_TIMES = 20;

  private Greetings() {}

  /**
   * Greet one name.
   *
   * @param name 1 to {@value #MAX_NAME} code points
   * @throws RefusedException if the name is empty or too long
   */
  public static String hello(String name) {
    return "Hello, " + checked(name) + "!";
  }

  /**
   * Greet one name several times, one line each, every line ended by a line feed.
   *
   * @param name 1 to {@value #MAX_NAME} code points
   * @param times 1 to {@value #MAX_TIMES}
   * @throws RefusedException if the name or the number is out of range
   */
  public static String hello(String name, int times) {
    if (times < 1 || times > MAX_TIMES) {
      throw RefusedException.parameter("times", "must be a whole number from 1 to " + MAX_TIMES);
    }
    return (hello(name) + "\n").repeat(times);
  }

  private static String checked(String name) {
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > MAX_NAME) {
      throw RefusedException.parameter("name", "must have 1 to " + MAX_NAME + " characters");
    }
    return name;
  }
}
