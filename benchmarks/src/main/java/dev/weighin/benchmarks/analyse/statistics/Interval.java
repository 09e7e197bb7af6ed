package dev.weighin.benchmarks.analyse.statistics;

/**
 * Where a ratio may lie.
 *
 * @param low the lower end, a ratio, 0 or more
 * @param high the upper end, a ratio; infinite where nothing bounds it
 * @param confidence how often an interval made this way holds the true ratio, 0 to 1
 */
public record Interval(double low, double high, double confidence) {

  public Interval {
    if (!(low <= high) || low < 0) {
      throw new IllegalArgumentException("no interval of ratios: " + low + " to " + high);
    }
  }

  /** True if a ratio of 1, no difference, lies outside. */
  public boolean excludesOne() {
    return low > 1 || high < 1;
  }

  /**
   * True if all of it is a change smaller than a margin, in either direction.
   *
   * @param margin a relative change above 0, such as 0.05; downwards it reaches as far as upwards
   *     on the scale of ratios, to {@code 1 / (1 + margin)}
   */
  public boolean within(double margin) {
    return high < 1 + margin && low > 1 / (1 + margin);
  }

  /** The interval of the ratio the other way round. */
  public Interval inverse() {
    return new Interval(1 / high, low == 0 ? Double.POSITIVE_INFINITY : 1 / low, confidence);
  }
}
