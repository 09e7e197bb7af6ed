package dev.weighin.benchmarks.analyse.statistics;

/**
 * How small a difference can be seen, and how many blocks a smaller one takes, with a chance of 80
 * %.
 *
 * <p>{@code n = ((t(n-1, 1-rate/2) + t(n-1, 0.80)) · s / ln(1+margin))²}, solved for the smallest
 * n: the usual formula for a paired t test, with t in place of z so that few blocks are not
 * flattered (Julious, "Sample sizes for clinical trials with Normal data", Statistics in Medicine
 * 23, 2004).
 */
public final class SampleSize {
  /** What {@link #blocksNeeded} answers where even this many blocks are too few. */
  public static final int MOST = 10_000;

  private static final double POWER = 0.80;

  private SampleSize() {}

  /**
   * The smallest true ratio above 1 that as many blocks as these, varying as much as these, would
   * show to be different.
   *
   * @param rate the error rate the comparison is held to, such as 0.05
   * @return infinite for a single block
   */
  public static double detectableRatio(LogRatios ratios, double rate) {
    return ratios.blocks() == 1
        ? Double.POSITIVE_INFINITY
        : Math.exp(factor(ratios.blocks(), rate) * ratios.logs().standardError());
  }

  /**
   * How many blocks that vary as much as these would show a difference of a margin.
   *
   * @param deviation the standard deviation of the blocks' log-ratios
   * @param rate the error rate the comparison is held to, such as 0.05
   * @param margin a relative change above 0, such as 0.05
   * @return at least 2, at most {@link #MOST}
   */
  public static int blocksNeeded(double deviation, double rate, double margin) {
    double effect = deviation / Math.log1p(margin);
    // Where blocks abound, t is the normal distribution: a lower bound to climb from.
    int blocks = Math.max(2, blocksFor(factor(MOST, rate) * effect));
    while (blocks < MOST && blocks < blocksFor(factor(blocks, rate) * effect)) {
      blocks++;
    }
    return blocks;
  }

  private static int blocksFor(double root) {
    return (int) Math.min(MOST, Math.ceil(root * root));
  }

  private static double factor(int blocks, double rate) {
    return Student.quantile(1 - rate / 2, blocks - 1) + Student.quantile(POWER, blocks - 1);
  }
}
