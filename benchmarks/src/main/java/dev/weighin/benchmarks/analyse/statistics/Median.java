package dev.weighin.benchmarks.analyse.statistics;

import java.util.Collection;

/** The middle of some values; between the two middle ones if their number is even. */
public final class Median {
  private Median() {}

  /**
   * The median.
   *
   * @param values in any order, at least one
   */
  public static double of(Collection<? extends Number> values) {
    double[] sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
