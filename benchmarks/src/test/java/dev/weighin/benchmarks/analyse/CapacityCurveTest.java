package dev.weighin.benchmarks.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighin.benchmarks.analyse.CapacityEstimate.AtLeast;
import dev.weighin.benchmarks.analyse.CapacityEstimate.Below;
import dev.weighin.benchmarks.analyse.CapacityEstimate.Found;
import dev.weighin.benchmarks.measure.Capacity;
import dev.weighin.benchmarks.measure.Probe;
import dev.weighin.benchmarks.measure.Probes;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class CapacityCurveTest {
  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_102);

  /** On logarithmic scales 20 lies in the middle between 10 and 40, and so does 2,000. */
  @Test
  void between_two_rates_the_curve_is_straight_in_the_logarithms() {
    CapacityCurve curve = curve(Probes.quiet(1, 1_000, 10), Probes.quiet(1, 4_000, 40));

    assertThat(perSecond(curve.within(20))).isEqualTo(2_000, within(1e-6));
    assertThat(perSecond(curve.within(39.999))).isEqualTo(4_000, within(1.0));
  }

  @Test
  void a_server_that_kept_the_highest_rate_can_do_at_least_that() {
    CapacityCurve curve = curve(Probes.quiet(1, 1_000, 3), Probes.quiet(1, 2_000, 9));

    assertThat(curve.within(25)).isEqualTo(new AtLeast(2_000));
  }

  @Test
  void a_server_that_did_not_keep_the_lowest_rate_can_do_less_than_that() {
    CapacityCurve curve = curve(Probes.quiet(1, 1_000, 30), Probes.quiet(1, 2_000, 900));

    assertThat(curve.within(25)).isEqualTo(new Below(1_000));
  }

  @Test
  void one_slow_moment_does_not_cost_the_rates_above_it() {
    List<Probe> probes = new ArrayList<>();
    for (int pass = 1; pass <= 3; pass++) {
      probes.add(Probes.quiet(pass, 1_000, pass == 2 ? 400 : 4));
      probes.add(Probes.quiet(pass, 2_000, 5));
      probes.add(Probes.quiet(pass, 3_000, 500));
    }

    assertThat(perSecond(curve(probes).within(100))).isBetween(2_000.0, 3_000.0);
  }

  @Test
  void a_fall_of_the_p99_with_more_requests_is_taken_for_noise() {
    CapacityCurve curve =
        curve(Probes.quiet(1, 1_000, 4), Probes.quiet(1, 2_000, 16), Probes.quiet(1, 3_000, 4));

    assertThat(curve.points())
        .extracting(point -> Math.round(point.p99Micros()))
        .containsExactly(4_000L, 8_000L, 8_000L);
  }

  @Test
  void a_rate_with_failed_requests_is_not_kept_however_fast_the_others_were() {
    CapacityCurve curve = curve(Probes.quiet(1, 1_000, 4), Probes.failing(1, 2_000, 4));

    assertThat(perSecond(curve.within(100))).isBetween(1_000.0, 2_000.0);
  }

  @Test
  void a_disturbed_probe_counts_only_where_there_is_no_other() {
    CapacityCurve curve =
        curve(
            Probes.quiet(1, 1_000, 4),
            Probes.disturbed(2, 1_000, 900),
            Probes.disturbed(1, 2_000, 50));

    assertThat(curve.points())
        .extracting(point -> Math.round(point.p99Micros()))
        .containsExactly(4_000L, 50_000L);
  }

  @Test
  void the_probes_of_the_bracket_are_not_part_of_it() {
    CapacityCurve curve = curve(Probes.quiet(0, 500, 900), Probes.quiet(1, 1_000, 4));

    assertThat(curve.points()).hasSize(1);
  }

  /**
   * A queue with one server whose p99 is {@code ln(100) · s / (1 - s · rate)}, measured with a
   * noise of 30 %: the rates that are found stray by a small part of that, and around the truth.
   */
  @Test
  void on_a_noisy_curve_the_capacity_is_found_within_some_percent() {
    double service = 0.1;
    double limit = 25;
    double truth = 1_000 * (1 - Math.log(100) * service / limit) / service;
    double sum = 0;
    for (int round = 0; round < 200; round++) {
      List<Probe> probes = new ArrayList<>();
      for (int pass = 1; pass <= 3; pass++) {
        for (double rate = 9_000; rate < 9_990; rate += 120) {
          double p99 = Math.log(100) * service / (1 - service * rate / 1_000);
          probes.add(Probes.quiet(pass, rate, p99 * Math.exp(0.3 * random.nextGaussian())));
        }
      }
      double found = perSecond(curve(probes).within(limit));
      assertThat(found / truth).isBetween(0.97, 1.02);
      sum += found;
    }
    assertThat(sum / 200 / truth).isEqualTo(1, within(0.005));
  }

  private static CapacityCurve curve(Probe... probes) {
    return curve(List.of(probes));
  }

  private static CapacityCurve curve(List<Probe> probes) {
    return CapacityCurve.of(new Capacity(false, probes));
  }

  private static double perSecond(CapacityEstimate estimate) {
    return estimate instanceof Found(double perSecond) ? perSecond : Double.NaN;
  }
}
