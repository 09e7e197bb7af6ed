package dev.weighin.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighin.benchmarks.plan.CapacitySearch;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The search, on servers that are nothing but a curve. */
class CapacityRunTest {
  private static final CapacitySearch SEARCH =
      new CapacitySearch(1, Duration.ofSeconds(1), 5, 3, Duration.ofSeconds(1));

  /** Answers within 5 ms up to 4,000/s, and within a second beyond. */
  private static Probe steep(int pass, double perSecond) {
    return Probes.quiet(pass, perSecond, perSecond <= 4_000 ? 5 : 1_000);
  }

  @Test
  void going_up_ends_with_the_first_rate_that_fails_twice() throws InterruptedException {
    Bracket.Found found = bracket(CapacityRunTest::steep).from(1_000);

    assertThat(found.low()).isEqualTo(3_375);
    assertThat(found.high()).isEqualTo(5_062.5);
    assertThat(found.generatorLimited()).isFalse();
    assertThat(found.probes())
        .extracting(Probe::arrivalsPerSecond)
        .containsExactly(1_000.0, 1_500.0, 2_250.0, 3_375.0, 5_062.5, 5_062.5);
  }

  @Test
  void a_first_rate_that_is_too_fast_is_lowered_until_one_is_kept() throws InterruptedException {
    Bracket.Found found = bracket(CapacityRunTest::steep).from(9_000);

    assertThat(found.low()).isEqualTo(4_000, within(1e-6));
    assertThat(found.high()).isEqualTo(6_000, within(1e-6));
  }

  @Test
  void one_probe_that_fails_is_no_failure() throws InterruptedException {
    Set<Double> seen = new HashSet<>();
    Bracket.Probing spoiltOnce =
        (pass, rate) -> seen.add(rate) ? Probes.quiet(pass, rate, 500) : steep(pass, rate);

    Bracket.Found found = bracket(spoiltOnce).from(1_000);

    assertThat(found.low()).isEqualTo(3_375);
    assertThat(found.high()).isEqualTo(5_062.5);
  }

  @Test
  void where_the_generator_gives_out_first_the_last_rate_it_kept_is_the_end()
      throws InterruptedException {
    Bracket.Probing weakGenerator =
        (pass, rate) ->
            rate > 2_000 ? Probes.generatorBusy(pass, rate, 800) : Probes.quiet(pass, rate, 5);

    Bracket.Found found = bracket(weakGenerator).from(1_000);

    assertThat(found.generatorLimited()).isTrue();
    assertThat(found.high()).isEqualTo(1_500);
  }

  /** The generator may be busy all the same; then nobody knows what it hid. */
  @Test
  void fast_answers_to_a_busy_generator_do_not_move_the_lower_end_above_the_upper()
      throws InterruptedException {
    Bracket.Probing busy =
        (pass, rate) ->
            rate > 2_000 ? Probes.generatorBusy(pass, rate, 3) : Probes.quiet(pass, rate, 5);

    Bracket.Found found = bracket(busy).from(1_000);

    assertThat(found.low()).isEqualTo(1_500);
    assertThat(found.high()).isEqualTo(1_500);
  }

  @Test
  void failed_requests_fail_a_rate_however_fast_the_others_were() throws InterruptedException {
    Bracket.Probing dropping =
        (pass, rate) -> rate > 2_000 ? Probes.failing(pass, rate, 5) : Probes.quiet(pass, rate, 5);

    assertThat(bracket(dropping).from(1_000).high()).isEqualTo(2_250);
  }

  @Test
  void a_server_that_keeps_nothing_ends_the_search_too() throws InterruptedException {
    Bracket.Probing hopeless = (pass, rate) -> Probes.quiet(pass, rate, 5_000);

    assertThat(bracket(hopeless).from(1_000).high()).isLessThan(30);
  }

  @Test
  void the_grid_holds_every_rate_in_every_pass_and_each_pass_has_an_order_of_its_own()
      throws InterruptedException {
    Capacity capacity = new CapacityRun(SEARCH, CapacityRunTest::steep, 1_000, 42).run();

    List<List<Double>> passes =
        List.of(1, 2, 3).stream()
            .map(
                pass ->
                    capacity.grid().stream()
                        .filter(probe -> probe.pass() == pass)
                        .map(Probe::arrivalsPerSecond)
                        .toList())
            .toList();
    assertThat(passes).allSatisfy(pass -> assertThat(Set.copyOf(pass)).hasSize(5));
    assertThat(passes.stream().map(Set::copyOf).distinct()).hasSize(1);
    assertThat(passes.stream().distinct()).hasSizeGreaterThan(1);
  }

  @Test
  void each_rate_of_the_grid_is_as_many_times_the_one_before() {
    assertThat(CapacityRun.grid(1_000, 8_000, 4))
        .containsExactly(1_000.0, 2_000.0, 4_000.0, 8_000.0);
  }

  private static Bracket bracket(Bracket.Probing probing) {
    return new Bracket(probing, 100_000, 10_000);
  }
}
