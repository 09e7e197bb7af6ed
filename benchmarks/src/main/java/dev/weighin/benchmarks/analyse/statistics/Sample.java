package dev.weighin.benchmarks.analyse.statistics;

import java.util.List;

/**
 * Independent numbers, one per block or session.
 *
 * @param values at least one, all finite
 */
public record Sample(List<Double> values) {

  public Sample {
    values = List.copyOf(values);
    if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("not finite, or none at all: " + values);
    }
  }

  public int size() {
    return values.size();
  }

  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).sum() / size();
  }

  /** The sample variance, with {@code n - 1} below; 0 for a single value. */
  public double variance() {
    double mean = mean();
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return size() == 1 ? 0 : squares / (size() - 1);
  }

  /** The square root of the variance. */
  public double deviation() {
    return Math.sqrt(variance());
  }

  /** How far the mean of as many values strays by chance: {@code s / √n}. */
  public double standardError() {
    return deviation() / Math.sqrt(size());
  }

  /**
   * How far Student's interval reaches to either side of the mean: {@code t(n-1, (1+confidence)/2)
   * · s / √n} (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2); infinite for a single
   * value.
   *
   * @param confidence between 0 and 1, such as 0.95
   */
  public double reach(double confidence) {
    return size() == 1
        ? Double.POSITIVE_INFINITY
        : Student.quantile((1 + confidence) / 2, size() - 1.0) * standardError();
  }
}
