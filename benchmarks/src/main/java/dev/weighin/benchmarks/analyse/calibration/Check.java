package dev.weighin.benchmarks.analyse.calibration;

import java.util.Locale;

/** A way in which the tool is tried. */
public enum Check {
  /** Two copies of one server: nothing must be found. */
  AA("two copies of one server"),
  /** Some percent more CPU time per request. */
  CPU("more CPU time per request"),
  /** Some bytes more per request. */
  BYTES("more bytes allocated per request"),
  /** A start that takes longer. */
  START_UP("a longer start"),
  /** A server that stands still now and then. */
  STALL("a server that stands still"),
  /** A load generator that stands still: nothing may be concluded. */
  GENERATOR("a load generator that stands still");

  private final String title;

  Check(String title) {
    this.title = title;
  }

  /** What is done, in words. */
  public String title() {
    return title;
  }

  /** Its name on the command line, such as {@code start-up}. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
