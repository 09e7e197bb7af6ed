package dev.weighin.benchmarks.plan;

import java.util.Locale;

/**
 * How hard the servers are pressed in a phase. Every arm of a run gets the same rate at a level.
 */
public enum LoadLevel {
  /** About 30 % of what the slowest arm can do. */
  LOWER,
  /** About 60 % of it. */
  UPPER;

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
