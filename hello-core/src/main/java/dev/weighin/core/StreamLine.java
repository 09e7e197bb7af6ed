package dev.weighin.core;

import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * One line of {@code GET /stream/{n}}.
 *
 * @param line its number, from 1 on
 * @param message the greeting
 */
public record StreamLine(int line, String message) {
  /** The media type of the whole answer: one JSON value and a line feed per line. */
  public static final String MEDIA_TYPE = "application/x-ndjson";

  /** The most lines one answer has. */
  public static final int MAX_LINES = 100_000;

  /**
   * The lines of one answer, each made only when it is asked for.
   *
   * @param count 0 to {@value #MAX_LINES}
   * @throws RefusedException if it is out of range
   */
  public static Iterator<StreamLine> lines(int count) {
    if (count < 0 || count > MAX_LINES) {
      throw RefusedException.parameter("n", "must be a whole number from 0 to " + MAX_LINES);
    }
    return IntStream.rangeClosed(1, count)
        .mapToObj(line -> new StreamLine(line, Greetings.HELLO_WORLD))
        .iterator();
  }
}
