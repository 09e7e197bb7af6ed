package dev.weighin.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.load.LoadProblem.Kind;
import dev.weighin.benchmarks.results.FixedRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisturbanceTest {
  @Test
  void a_quiet_trial_is_not_disturbed_whatever_the_server_did() {
    assertThat(Disturbance.of(trial(FixedRun.QUIET))).isEmpty();
  }

  @Test
  void stolen_time_foreign_work_and_throttling_are_named() {
    assertThat(Disturbance.of(trial(new Conditions(0.03, 0.0, 0L, List.of()))))
        .containsExactly("up to 3.0 % of the CPU time was stolen");
    assertThat(Disturbance.of(trial(new Conditions(0.0, 0.06, 0L, List.of()))))
        .containsExactly("other processes took up to 6.0 % of the CPU time");
    // Start-up and four phases.
    assertThat(Disturbance.of(trial(new Conditions(0.0, 0.0, 4_000L, List.of()))))
        .containsExactly("a CPU limit held the run back for 20 ms");
  }

  @Test
  void what_is_within_the_limits_disturbs_nothing() {
    Conditions busy = new Conditions(0.02, 0.05, 0L, List.of());

    assertThat(Disturbance.of(trial(busy))).isEmpty();
  }

  @Test
  void what_could_not_be_read_disturbs_nothing() {
    Conditions unknown = new Conditions(null, null, null, List.of("steal: no /proc"));

    assertThat(Disturbance.of(trial(unknown))).isEmpty();
  }

  @Test
  void problems_of_the_generator_are_told_once_a_kind() {
    List<LoadProblem> problems =
        List.of(
            new LoadProblem(Kind.LATE_STARTS, "3 of 9 were late"),
            new LoadProblem(Kind.HICCUP, "it stood still"),
            new LoadProblem(Kind.LATE_STARTS, "2 of 9 were late"),
            new LoadProblem(Kind.LATE_STARTS, "1 of 9 were late"));

    assertThat(Disturbance.ofGenerator(problems))
        .containsExactly("it stood still", "3 of 9 were late (and so 2 more times)");
    assertThat(Disturbance.ofGenerator(List.of())).isEmpty();
  }

  private static Trial trial(Conditions conditions) {
    return FixedRun.trial(1, 1, 1, "a", 8, conditions);
  }
}
