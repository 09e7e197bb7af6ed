package dev.weighin.benchmarks.analyse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogRatiosTest {

  @Test
  void the_estimate_is_the_geometric_mean_of_the_blocks_ratios() {
    LogRatios ratios = LogRatios.of(List.of(2.0, 8.0), List.of(1.0, 1.0));

    assertThat(ratios.ratio()).isCloseTo(4, within(1e-12));
  }

  /** NIST/SEMATECH e-Handbook 1.3.5.2: 195 values, mean 9.261460, deviation 0.022789. */
  @Test
  void the_interval_is_the_one_published_by_nist() {
    LogRatios ratios = withMeanAndDeviation(195, 9.261460, 0.022789);

    Interval interval = ratios.interval(0.95);

    assertThat(Math.log(interval.low())).isCloseTo(9.258242, within(2e-6));
    assertThat(Math.log(interval.high())).isCloseTo(9.264679, within(2e-6));
  }

  /** Student, "The probable error of a mean", Biometrika 6, 1908: more sleep in ten patients. */
  @Test
  void the_p_value_is_that_of_students_sleep_data() {
    LogRatios sleep = new LogRatios(List.of(1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4));

    assertThat(sleep.pValue()).isCloseTo(0.002833, within(1e-6));
    assertThat(Math.log(sleep.interval(0.95).low())).isCloseTo(0.7001142, within(1e-6));
    assertThat(Math.log(sleep.interval(0.95).high())).isCloseTo(2.4598858, within(1e-6));
  }

  @Test
  void equivalence_is_the_90_percent_interval_inside_the_margin() {
    // t(9, 0.95) = 1.833 in the tables, so the interval reaches 1.833 * 0.04 / √10 = 0.0232.
    LogRatios ratios = withMeanAndDeviation(10, 0.02, 0.04);

    assertThat(ratios.equivalentWithin(Math.expm1(0.0433))).isTrue();
    assertThat(ratios.equivalentWithin(Math.expm1(0.0431))).isFalse();
  }

  @Test
  void a_margin_reaches_as_far_down_as_up() {
    assertThat(new Interval(1 / 1.049, 1.049, 0.9).within(0.05)).isTrue();
    assertThat(new Interval(1 / 1.051, 1.049, 0.9).within(0.05)).isFalse();
    assertThat(new Interval(1 / 1.049, 1.051, 0.9).within(0.05)).isFalse();
  }

  @Test
  void identical_values_differ_by_exactly_nothing() {
    LogRatios ratios = LogRatios.of(List.of(0.1, 0.3, 0.0), List.of(0.1, 0.3, 0.0));

    assertThat(ratios.ratio()).isEqualTo(1);
    assertThat(ratios.interval(0.99)).isEqualTo(new Interval(1, 1, 0.99));
    assertThat(ratios.pValue()).isEqualTo(1);
    assertThat(ratios.equivalentWithin(0.05)).isTrue();
  }

  @Test
  void a_single_block_bounds_nothing() {
    LogRatios ratios = LogRatios.of(List.of(2.0), List.of(1.0));

    assertThat(ratios.interval(0.95)).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY, 0.95));
    assertThat(ratios.pValue()).isEqualTo(1);
    assertThat(ratios.equivalentWithin(10)).isFalse();
    assertThat(SampleSize.detectableRatio(ratios, 0.05)).isInfinite();
  }

  @Test
  void two_blocks_give_a_very_wide_interval() {
    Interval interval = LogRatios.of(List.of(1.1, 1.2), List.of(1.0, 1.0)).interval(0.95);

    assertThat(interval.high() / interval.low()).isGreaterThan(2.5);
  }

  @Test
  void a_difference_that_never_varies_is_a_difference() {
    LogRatios ratios = LogRatios.of(List.of(6.0, 6.0, 6.0), List.of(4.0, 4.0, 4.0));

    assertThat(ratios.pValue()).isZero();
    assertThat(ratios.interval(0.95).excludesOne()).isTrue();
  }

  @Test
  void what_is_no_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRatios.of(List.of(1.0, Double.NaN), List.of(1.0, 1.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRatios.of(List.of(1.0, 1.0), List.of(1.0, 0.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRatios.of(List.of(1.0, 1.0), List.of(1.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new LogRatios(List.of()));
  }

  /** Half the values as far above the mean as the others are below; one on it if they are odd. */
  static LogRatios withMeanAndDeviation(int count, double mean, double deviation) {
    int half = count / 2;
    double reach = deviation * Math.sqrt((count - 1.0) / (2 * half));
    return new LogRatios(
        Stream.of(
                Collections.nCopies(half, mean + reach),
                Collections.nCopies(half, mean - reach),
                Collections.nCopies(count % 2, mean))
            .flatMap(List::stream)
            .toList());
  }
}
