package dev.weighin.benchmarks.cli;

/**
 * One thing the doctor looked at.
 *
 * @param grade how it stands
 * @param what what was looked at
 * @param seen what was found
 * @param cure what to do about it; empty if nothing
 */
record Finding(Grade grade, String what, String seen, String cure) {

  /** How a thing stands. */
  enum Grade {
    GOOD,
    /** Runs work, but mean less. */
    DOUBTFUL,
    /** Runs do not work. */
    MISSING
  }

  static Finding good(String what, String seen) {
    return new Finding(Grade.GOOD, what, seen, "");
  }

  static Finding doubtful(String what, String seen, String cure) {
    return new Finding(Grade.DOUBTFUL, what, seen, cure);
  }

  static Finding missing(String what, String seen, String cure) {
    return new Finding(Grade.MISSING, what, seen, cure);
  }
}
