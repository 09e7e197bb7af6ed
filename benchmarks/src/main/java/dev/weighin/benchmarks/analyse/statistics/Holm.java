package dev.weighin.benchmarks.analyse.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's step-down procedure: asks more of each comparison the more are made at once, so that the
 * chance of even one false "different" among them stays at the error rate (Holm, "A simple
 * sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 1979).
 */
public final class Holm {
  private Holm() {}

  /**
   * The error rate each comparison is held to. The smallest p-value of m is held to {@code rate /
   * m}, the next to {@code rate / (m - 1)} and so on; from the first that fails on, all are held to
   * what that one was. A comparison is "different" if its p-value is below its rate, which is to
   * say if its interval at confidence {@code 1 - rate} leaves out "no difference": what is printed
   * and what is concluded cannot contradict each other.
   *
   * @param pValues one per comparison, 0 to 1
   * @param rate the error rate of all together, such as 0.05
   * @return one rate per comparison, in the order given
   */
  public static double[] rates(List<Double> pValues, double rate) {
    int count = pValues.size();
    double[] rates = new double[count];
    int[] ascending =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparing(pValues::get))
            .mapToInt(Integer::intValue)
            .toArray();
    double current = rate / count;
    boolean failed = false;
    for (int step = 0; step < count; step++) {
      current = failed ? current : rate / (count - step);
      rates[ascending[step]] = current;
      failed |= !(pValues.get(ascending[step]) < current);
    }
    return rates;
  }
}
