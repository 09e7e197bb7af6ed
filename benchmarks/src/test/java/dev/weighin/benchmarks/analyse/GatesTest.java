package dev.weighin.benchmarks.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.measure.Conditions;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GatesTest {
  private static final Trial GOOD = FixedRun.trial(1, 1, "base", 1);

  @TempDir private Path directory;
  private Gates gates;

  @BeforeEach
  void read_a_quiet_run() {
    Run run = SavedRun.of(directory, FixedRun.of("base", "twice"));
    gates = Gates.of(run);
  }

  @Test
  void a_quiet_trial_passes_for_every_metric_it_has_the_requests_for() {
    assertThat(Metric.all())
        .filteredOn(metric -> !passes(metric.id(), GOOD))
        .extracting(Metric::id)
        .containsExactlyInAnyOrder(
            "p99@hello",
            "p99@json",
            "p99@create",
            "p99.9@hello",
            "p99.9@json",
            "p99.9@create",
            "p99.9@mix");
  }

  @ParameterizedTest
  @CsvSource({
    "p50@mix, 0.020, true",
    "p50@mix, 0.021, false",
    "start-up, 0.30, true",
    "start-up, 0.31, false",
    "cpu@mix, 0.30, true",
    "cpu@mix, 0.31, false",
    "start-up-cpu, 0.30, true",
    "start-up-cpu, 0.31, false",
    "cpu-rel@mix, 0.90, true",
    "bytes@mix, 0.90, true",
    "rss-idle, 0.90, true",
    "rss-peak, 0.90, true"
  })
  void stolen_time_matters_as_much_as_the_metric_can_bear(
      String metric, double share, boolean passes) {
    Trial trial = Disturbed.by(GOOD, new Conditions(share, 0.0, 0L, List.of()));

    assertThat(passes(metric, trial)).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({
    "p50@mix, 0.05, true",
    "p50@mix, 0.06, false",
    "start-up, 0.31, false",
    "cpu@mix, 0.30, true",
    "cpu@mix, 0.31, false",
    "cpu-rel@mix, 0.31, false",
    "bytes@mix, 0.90, true"
  })
  void other_processes_matter_as_much_as_the_metric_can_bear(
      String metric, double share, boolean passes) {
    Trial trial = Disturbed.by(GOOD, new Conditions(0.0, share, 0L, List.of()));

    assertThat(passes(metric, trial)).isEqualTo(passes);
  }

  @Test
  void throttling_matters_wherever_there_is_load_or_a_start() {
    Trial trial = Disturbed.by(GOOD, new Conditions(0.0, 0.0, 1L, List.of()));

    assertThat(List.of("start-up", "cpu@mix", "bytes@mix", "p50@mix"))
        .noneMatch(metric -> passes(metric, trial));
    assertThat(passes("rss-idle", trial)).isTrue();
  }

  @Test
  void what_could_not_be_read_fails_nobody() {
    Conditions unread = new Conditions(null, null, null, List.of("steal: no /proc/stat"));

    assertThat(passes("p50@mix", Disturbed.by(GOOD, unread))).isTrue();
    assertThat(passes("p50@mix", Disturbed.by(GOOD, null))).isTrue();
  }

  @Test
  void a_core_that_became_another_fails_cpu_only() {
    Trial trial = Disturbed.canary(GOOD, 100_000, 151_000);

    assertThat(passes("cpu@mix", trial)).isFalse();
    assertThat(passes("p50@mix", trial)).isTrue();
    assertThat(passes("cpu@mix", Disturbed.canary(GOOD, 149_000, 60_000))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(LoadProblem.Kind.class)
  void a_generator_that_was_late_spoils_latency_and_any_other_fault_spoils_all(
      LoadProblem.Kind kind) {
    Trial trial = Disturbed.problem(GOOD, kind);
    boolean late = kind == LoadProblem.Kind.HICCUP || kind == LoadProblem.Kind.LATE_STARTS;

    assertThat(passes("p50@mix", trial)).isFalse();
    assertThat(passes("cpu@mix", trial)).isEqualTo(late);
    assertThat(passes("bytes@mix", trial)).isEqualTo(late);
    assertThat(passes("rss-idle", trial)).isTrue();
  }

  @Test
  void a_server_that_failed_requests_is_compared_by_none_of_them() {
    Trial trial = Disturbed.failedRequests(GOOD);

    assertThat(List.of("cpu@mix", "bytes@mix", "p50@mix", "rss-peak"))
        .noneMatch(metric -> passes(metric, trial));
  }

  @Test
  void the_same_disturbance_fails_every_arm_and_every_result_alike() {
    Conditions noisy = new Conditions(0.5, 0.5, 0L, List.of());
    Trial other = Disturbed.by(FixedRun.trial(1, 2, "twice", 64), noisy);

    assertThat(gates.failures(Metric.named("p50@mix"), other))
        .isEqualTo(gates.failures(Metric.named("p50@mix"), Disturbed.by(GOOD, noisy)));
  }

  private boolean passes(String metric, Trial trial) {
    return gates.failures(Metric.named(metric), trial).isEmpty();
  }
}
