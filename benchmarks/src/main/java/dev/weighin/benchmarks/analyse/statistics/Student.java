package dev.weighin.benchmarks.analyse.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution, in the two forms that intervals and tests need. */
final class Student {
  /** Finding a quantile is a search, and verdicts ask for the same few again and again. */
  private static final Map<Quantile, Double> FOUND = new ConcurrentHashMap<>();

  private record Quantile(double probability, double degreesOfFreedom) {}

  private Student() {}

  /**
   * The value a t statistic stays below with a probability.
   *
   * @param probability 0 to 1
   * @param degreesOfFreedom above 0, not necessarily whole
   */
  static double quantile(double probability, double degreesOfFreedom) {
    return FOUND.computeIfAbsent(
        new Quantile(probability, degreesOfFreedom),
        wanted -> TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(probability));
  }

  /** The probability of a t statistic at least this far from 0 where there is no difference. */
  static double twoSidedProbability(double statistic, double degreesOfFreedom) {
    return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(statistic));
  }
}
