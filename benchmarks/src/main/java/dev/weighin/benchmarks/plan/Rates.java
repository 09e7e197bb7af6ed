package dev.weighin.benchmarks.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The arrival rates of a run, the same for every arm, in requests per second.
 *
 * @param lower the rate of {@link LoadLevel#LOWER}, 1 or more
 * @param upper the rate of {@link LoadLevel#UPPER}, 1 or more
 * @param warmUp the fastest a server is warmed up, 1 or more
 */
public record Rates(int lower, int upper, int warmUp) {
  private static final double LOWER_SHARE = 0.3;
  private static final double UPPER_SHARE = 0.6;

  /** A server without a rest never gets its hot code compiled; half the time is left for that. */
  private static final double WARM_UP_SHARE = 0.5;

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  /**
   * Rates every arm can keep up with: 30, 60 and 50 % of what the slowest can do, rounded to two
   * significant digits.
   *
   * @param capacity what the slowest arm can do, in requests per second, above 0
   */
  public static Rates below(double capacity) {
    return new Rates(
        rounded(LOWER_SHARE * capacity),
        rounded(UPPER_SHARE * capacity),
        rounded(WARM_UP_SHARE * capacity));
  }

  /** Rates somebody asked for; the warm-up lies between them, as it does when they are found. */
  public static Rates asked(int lower, int upper) {
    return new Rates(lower, upper, (lower + upper + 1) / 2);
  }

  /** The same rates, warming up no faster than a capacity allows, in requests per second. */
  public Rates warmingUpBelow(double capacity) {
    return new Rates(lower, upper, Math.min(warmUp, below(capacity).warmUp));
  }

  /** The rate at that level. */
  public int at(LoadLevel level) {
    return switch (level) {
      case LOWER -> lower;
      case UPPER -> upper;
    };
  }

  private static int rounded(double rate) {
    return Math.max(1, new BigDecimal(rate).round(TWO_DIGITS).intValue());
  }
}
