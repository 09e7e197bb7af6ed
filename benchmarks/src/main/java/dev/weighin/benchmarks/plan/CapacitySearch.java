package dev.weighin.benchmarks.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;

/**
 * How the most requests a second that a server can keep are searched for, at the end of a trial.
 *
 * @param blocks in how many blocks of the run, the first ones; 0 for no search
 * @param probe how long one rate is tried
 * @param rates how many rates the grid has, 2 or more
 * @param passes how often the grid is gone through, each time in another order
 * @param saturation how long the closed loop lasts
 */
public record CapacitySearch(
    int blocks, Duration probe, int rates, int passes, Duration saturation) {

  /** No search. */
  public static final CapacitySearch NONE =
      new CapacitySearch(0, Duration.ZERO, 0, 0, Duration.ZERO);

  /** Rates to bracket the capacity, about. */
  private static final int BRACKET = 6;

  /** Opening and closing connections, about. */
  private static final Duration OVERHEAD = Duration.ofMillis(300);

  /**
   * The usual search. Four seconds at a rate are long enough for 10,000 requests where it matters,
   * and for a queue to build up: a server that is asked 3 % more than it can do is 120 ms behind by
   * then.
   */
  static CapacitySearch inBlocks(int blocks) {
    return new CapacitySearch(blocks, Duration.ofSeconds(4), 7, 2, Duration.ofSeconds(5));
  }

  /** The same, shorter than it should be: it shows that everything works. */
  static CapacitySearch brief(int blocks) {
    return new CapacitySearch(blocks, Duration.ofSeconds(1), 3, 1, Duration.ofSeconds(1));
  }

  /** Whether there is one in that block. */
  public boolean isIn(int block) {
    return block <= blocks;
  }

  /** About how long one search takes. */
  @JsonIgnore
  Duration expected() {
    return blocks == 0
        ? Duration.ZERO
        : probe
            .plus(OVERHEAD)
            .multipliedBy((long) rates * passes + BRACKET)
            .plus(saturation)
            .plus(OVERHEAD);
  }
}
