package dev.weighin.benchmarks.analyse.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The rising curve that comes closest to a series of values: the one with the least weighted sum of
 * squared distances among all that never fall.
 *
 * <p>Found by pooling adjacent violators: wherever a value is lower than the one before it, both
 * are replaced by their weighted mean, until none is (Ayer, Brunk, Ewing, Reid and Silverman, "An
 * empirical distribution function for sampling with incomplete information", Annals of Mathematical
 * Statistics 26, 1955; Barlow, Bartholomew, Bremner and Brunk, "Statistical Inference under Order
 * Restrictions", 1972).
 */
public final class IsotonicRegression {

  /** Neighbours that share one value. */
  private record Pool(double sum, double weight, int size) {

    double mean() {
      return sum / weight;
    }

    Pool with(Pool next) {
      return new Pool(sum + next.sum, weight + next.weight, size + next.size);
    }
  }

  private IsotonicRegression() {}

  /**
   * Fit a rising curve.
   *
   * @param values in the order in which they should rise, all finite
   * @param weights as many, each above 0
   * @return as many values, of which none is lower than the one before it
   */
  public static List<Double> rising(List<Double> values, List<Double> weights) {
    if (values.size() != weights.size()) {
      throw new IllegalArgumentException("every value needs one weight");
    }
    Deque<Pool> pools = new ArrayDeque<>();
    for (int i = 0; i < values.size(); i++) {
      Pool pool = new Pool(values.get(i) * weights.get(i), weights.get(i), 1);
      while (!pools.isEmpty() && pools.getLast().mean() >= pool.mean()) {
        pool = pools.removeLast().with(pool);
      }
      pools.addLast(pool);
    }
    List<Double> fitted = new ArrayList<>();
    pools.forEach(pool -> fitted.addAll(Collections.nCopies(pool.size(), pool.mean())));
    return List.copyOf(fitted);
  }
}
