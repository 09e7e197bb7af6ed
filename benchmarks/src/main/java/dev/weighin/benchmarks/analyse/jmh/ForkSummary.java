package dev.weighin.benchmarks.analyse.jmh;

import dev.weighin.benchmarks.analyse.statistics.Sample;
import dev.weighin.benchmarks.results.jmh.JmhResult;

/**
 * One JMH result by its forks.
 *
 * @param result the result
 * @param mean the mean of the forks' means
 * @param low where Student's 95 % interval of the mean begins; null for a single fork, which bounds
 *     nothing
 * @param high where it ends; null for a single fork
 */
public record ForkSummary(JmhResult result, double mean, Double low, Double high) {

  /** Look at one result. */
  public static ForkSummary of(JmhResult result) {
    if (!result.forkMeans().stream().allMatch(Double::isFinite)) {
      return new ForkSummary(result, Double.NaN, null, null);
    }
    Sample forks = new Sample(result.forkMeans());
    if (forks.size() == 1) {
      return new ForkSummary(result, forks.mean(), null, null);
    }
    double reach = forks.reach(0.95);
    return new ForkSummary(result, forks.mean(), forks.mean() - reach, forks.mean() + reach);
  }

  /** Whether an interval between forks is known. */
  public boolean isBounded() {
    return low != null;
  }
}
