package dev.weighin.core;

/**
 * How long {@code GET /delay/{ms}} may be asked to wait; how it waits is the framework's lesson.
 */
public final class Delay {
  /** The longest wait, in milliseconds. */
  public static final int MAX_MILLIS = 2_000;

  private Delay() {}

  /**
   * The wait that was asked for, in milliseconds.
   *
   * @param millis 0 to {@value #MAX_MILLIS}
   * @throws RefusedException if it is out of range
   */
  public static int checked(int millis) {
    if (millis < 0 || millis > MAX_MILLIS) {
      throw RefusedException.parameter("ms", "must be a whole number from 0 to " + MAX_MILLIS);
    }
    return millis;
  }
}
