package dev.weighin.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.load.LoadProblem.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorRulesTest {
  private static final LoadSpec ASKED_100_000 =
      Specs.hello(Specs.NOWHERE, 10_000, Duration.ofSeconds(10));

  @Test
  void a_calm_generator_at_the_right_rate_breaks_no_rule() {
    assertThat(broken(100_000, 0, calm())).isEmpty();
  }

  @Test
  void one_dropped_start_is_a_problem() {
    assertThat(broken(99_999, 1, calm()))
        .containsExactly(
            new LoadProblem(
                Kind.DROPPED_STARTS,
                "1 of 100000 requests were dropped because too many were waiting already"));
  }

  @Test
  void a_rate_off_by_more_than_chance_explains_is_a_problem() {
    assertThat(broken(98_734, 0, calm())).isNotEmpty();
    assertThat(broken(98_736, 0, calm())).isEmpty();
    assertThat(broken(101_266, 0, calm()))
        .extracting(LoadProblem::kind)
        .containsExactly(Kind.RATE_OFF);
  }

  @Test
  void a_generator_that_needs_most_of_its_core_is_a_problem() {
    assertThat(broken(100_000, 0, health(0.81, 1, 0)))
        .containsExactly(
            new LoadProblem(
                Kind.GENERATOR_BUSY,
                "the generator used 81 % of a core (at most 80 % is allowed)"));
  }

  @Test
  void a_generator_that_stands_still_is_a_problem() {
    assertThat(broken(100_000, 0, health(0.1, 21, 0)))
        .containsExactly(
            new LoadProblem(
                Kind.HICCUP, "the generator stood still for 21 ms (at most 20 ms is allowed)"));
  }

  @Test
  void a_late_start_now_and_then_is_none_but_one_in_a_hundred_is_a_problem() {
    assertThat(broken(100_000, 0, health(0.1, 1, 1000))).isEmpty();
    assertThat(broken(100_000, 0, health(0.1, 1, 1001)))
        .containsExactly(
            new LoadProblem(
                Kind.LATE_STARTS, "1001 of 100000 requests went out late, the latest by 3 ms"));
  }

  private static List<LoadProblem> broken(long started, long dropped, GeneratorHealth health) {
    return GeneratorRules.broken(ASKED_100_000, started, dropped, health);
  }

  private static GeneratorHealth calm() {
    return health(0.1, 1, 0);
  }

  private static GeneratorHealth health(double coreBusy, double hiccupMillis, long lateStarts) {
    return new GeneratorHealth(
        "1",
        Duration.ofSeconds(10),
        Duration.ofSeconds(1),
        10,
        coreBusy,
        0,
        hiccupMillis,
        0,
        0,
        lateStarts,
        3);
  }
}
