package dev.weighin.benchmarks.analyse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against worked examples, and against the formula that defines the solution. */
class IsotonicRegressionTest {
  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_102);

  @Test
  void what_rises_already_stays_as_it_is() {
    assertThat(fit(1, 2, 3, 5)).containsExactly(1.0, 2.0, 3.0, 5.0);
  }

  @Test
  void what_only_falls_becomes_its_mean() {
    assertThat(fit(5, 4, 3, 2, 1)).containsExactly(3.0, 3.0, 3.0, 3.0, 3.0);
  }

  /** scikit-learn's test of its own isotonic regression, test_isotonic_regression. */
  @Test
  void a_published_example_comes_out_as_published() {
    assertThat(fit(3, 7, 5, 9, 8, 7, 10)).containsExactly(3.0, 6.0, 6.0, 8.0, 8.0, 8.0, 10.0);
  }

  /** The mean of 3 (weight 1) and 1 (weight 3) is 1.5. */
  @Test
  void a_heavier_value_pulls_harder() {
    assertThat(IsotonicRegression.rising(List.of(3.0, 1.0, 4.0), List.of(1.0, 3.0, 1.0)))
        .containsExactly(1.5, 1.5, 4.0);
  }

  /** 6 and 2 pool to 4, which is less than the 5 before it, so all three pool. */
  @Test
  void pooling_goes_back_as_far_as_it_must() {
    List<Double> fitted = fit(1, 5, 6, 2);

    assertThat(fitted.getFirst()).isEqualTo(1);
    assertThat(fitted.subList(1, 4)).allMatch(value -> Math.abs(value - 13 / 3.0) < 1e-12);
  }

  /**
   * The solution in closed form: each value is the largest, over all beginnings at or before it, of
   * the smallest, over all ends at or after it, of the weighted means (Robertson, Wright and
   * Dykstra, "Order Restricted Statistical Inference", 1988, theorem 1.4.4).
   */
  @Test
  void it_is_the_largest_of_the_smallest_means() {
    for (int round = 0; round < 200; round++) {
      int size = 1 + random.nextInt(9);
      List<Double> values = random.doubles(size, -5, 5).boxed().toList();
      List<Double> weights = random.doubles(size, 0.5, 3).boxed().toList();

      List<Double> fitted = IsotonicRegression.rising(values, weights);

      for (int i = 0; i < size; i++) {
        assertThat(fitted.get(i)).isEqualTo(largestOfSmallest(values, weights, i), within(1e-9));
      }
    }
  }

  @Test
  void values_without_weights_are_refused() {
    assertThatThrownBy(() -> IsotonicRegression.rising(List.of(1.0), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Double> fit(double... values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return IsotonicRegression.rising(list, Collections.nCopies(values.length, 1.0));
  }

  private static double largestOfSmallest(List<Double> values, List<Double> weights, int at) {
    return IntStream.rangeClosed(0, at)
        .mapToDouble(
            from ->
                IntStream.range(at, values.size())
                    .mapToDouble(to -> mean(values, weights, from, to))
                    .min()
                    .orElseThrow())
        .max()
        .orElseThrow();
  }

  private static double mean(List<Double> values, List<Double> weights, int from, int to) {
    double sum = 0;
    double weight = 0;
    for (int i = from; i <= to; i++) {
      sum += values.get(i) * weights.get(i);
      weight += weights.get(i);
    }
    return sum / weight;
  }
}
