package dev.weighin.benchmarks.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighin.benchmarks.measure.Conditions;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a result file to what may be concluded. */
class RunVerdictsTest {
  private static final Conditions NOISY = new Conditions(0.5, 0.5, 0L, List.of());

  @TempDir private Path directory;

  @Test
  void a_server_that_needs_twice_as_much_is_different_in_a_sentence_of_its_own() {
    Finding cpu = analysis(8, trial -> wobbling(trial, 0.02)).finding("cpu@mix");

    Verdict verdict = cpu.verdicts().getFirst();
    assertThat(verdict.pair()).isEqualTo(new Pair("twice", "base"));
    assertThat(cpu.sentence(verdict))
        .startsWith("twice needs 101 % more CPU per request than base [")
        .endsWith("], 8 blocks");
    assertThat(cpu.letters()).isEqualTo(Map.of("base", "a", "twice", "b"));
  }

  @Test
  void a_disturbed_block_is_left_out_for_the_metrics_it_disturbed() {
    Analysis analysis =
        analysis(
            6,
            trial ->
                trial.block() == 2 && trial.arm().equals("base")
                    ? Disturbed.by(trial, NOISY)
                    : trial);

    Verdict latency = analysis.finding("p50@mix").verdicts().getFirst();
    assertThat(latency.blocks()).isEqualTo(5);
    assertThat(latency.reasons())
        .containsExactly(
            "block 2, base: a neighbour took 50.0 % of the cores (at most 2.0 % is allowed)");
    assertThat(analysis.finding("bytes@mix").verdicts().getFirst().blocks()).isEqualTo(6);
  }

  @Test
  void a_disturbed_run_gives_no_verdict_no_letters_and_no_ratio() {
    Finding latency = analysis(6, trial -> Disturbed.by(trial, NOISY)).finding("p50@mix");

    assertThat(latency.verdicts()).hasOnlyElementsOfType(Verdict.Invalid.class);
    assertThat(latency.letters()).isEmpty();
    assertThat(latency.sentence(latency.verdicts().getFirst()))
        .startsWith("twice against base: no verdict on p50 latency: 0 block(s) of 6 can be used")
        .contains("a neighbour took 50.0 %");
  }

  @Test
  void a_trial_that_failed_costs_its_block() {
    List<ResultLine> lines =
        FixedRun.of(4, "base", "twice").stream()
            .map(
                line ->
                    line instanceof ResultLine.Weighed(var trial)
                            && trial.block() == 3
                            && trial.arm().equals("twice")
                        ? new ResultLine.Failed(3, 1, "twice", "fell over", List.of())
                        : line)
            .toList();

    Verdict verdict =
        Analysis.of(SavedRun.of(directory, lines)).finding("start-up").verdicts().getFirst();

    assertThat(verdict.blocks()).isEqualTo(3);
    assertThat(verdict.reasons()).containsExactly("block 3, twice: fell over");
  }

  @Test
  void of_a_block_that_was_repeated_the_quieter_attempt_counts() {
    List<ResultLine> lines = new ArrayList<>(FixedRun.of(3, "base", "twice"));
    for (int arm = 0; arm < 2; arm++) {
      String label = arm == 0 ? "base" : "twice";
      lines.add(new ResultLine.Weighed(FixedRun.trial(3, 2, arm + 1, label, arm + 1, NOISY)));
    }

    Verdict verdict =
        Analysis.of(SavedRun.of(directory, lines)).finding("p50@mix").verdicts().getFirst();

    assertThat(verdict.blocks()).isEqualTo(3);
    assertThat(verdict.reasons()).isEmpty();
  }

  @Test
  void a_sentinel_is_no_contender_and_stops_all_verdicts_where_it_is_told_apart() {
    Finding told = sentinel(trial -> trial);

    assertThat(told.sentinel().failed()).isTrue();
    assertThat(told.sentinel().ratio()).isCloseTo(4, within(0.1));
    assertThat(told.verdicts()).singleElement().isInstanceOf(Verdict.Invalid.class);
    assertThat(told.sentence(told.verdicts().getFirst()))
        .contains("two copies of base differ by +300 %");
  }

  @Test
  void a_sentinel_that_equals_its_twin_lets_verdicts_pass() {
    Finding same =
        sentinel(trial -> trial.arm().equals("copy") ? Disturbed.cpu(trial, 0.25, 0) : trial);

    assertThat(same.sentinel().failed()).isFalse();
    assertThat(same.verdicts())
        .singleElement()
        .isInstanceOfSatisfying(
            Verdict.Different.class,
            verdict -> assertThat(verdict.pair()).isEqualTo(new Pair("twice", "base")));
  }

  @Test
  void a_user_notices_no_difference_far_below_100_milliseconds() {
    Perception perception = perception(0, "p99@mix");

    assertThat(perception.shown()).isTrue();
    assertThat(perception.sentence())
        .startsWith(
            "no difference a user would notice between twice and base at 1,000 requests/s: p99 at most 1.8 ms");
  }

  @Test
  void a_slow_network_leaves_less_for_the_server() {
    Perception perception = perception(98.5, "p99@mix");

    assertThat(perception.shown()).isFalse();
    assertThat(perception.sentence()).endsWith("p99 reached 1.8 ms of 1.5 ms");
  }

  @Test
  void where_a_99th_percentile_takes_more_requests_the_slowest_answer_stands_for_it() {
    Analysis analysis = analysis(3, trial -> trial);

    assertThat(analysis.perceptions())
        .extracting(Perception::metric)
        .contains("p99@mix", "max@hello")
        .doesNotContain("max@mix", "p99@hello");
    assertThat(analysis.perceptions())
        .extracting(Perception::sentence)
        .contains(
            "no difference a user would notice between twice and base at 1,000 requests/s: even the slowest answer took 10.0 ms (of 100.0 ms)");
  }

  @Test
  void nothing_is_shown_where_the_slowest_answer_was_too_slow() {
    assertThat(perception(91, "max@hello"))
        .returns(false, Perception::shown)
        .returns("the slowest answer reached 10.0 ms of 9.0 ms", Perception::reason);
  }

  @Test
  void no_statement_on_users_rests_on_too_few_requests() {
    assertThat(analysis(3, trial -> Disturbed.answered(trial, 298)).perceptions())
        .isNotEmpty()
        .allMatch(perception -> !perception.shown())
        .allMatch(perception -> perception.reason().contains("too few requests: 298 of 10,000"));
  }

  @Test
  void a_statement_on_users_may_rest_on_299_requests() {
    assertThat(analysis(3, trial -> Disturbed.answered(trial, 299)).perceptions())
        .isNotEmpty()
        .allMatch(Perception::shown);
  }

  @Test
  void no_verdict_is_given_on_what_we_set_ourselves_or_on_a_single_request() {
    Analysis analysis = analysis(3, trial -> trial);

    assertThat(analysis.finding("rate@mix").verdicts()).isEmpty();
    assertThat(analysis.finding("max@mix").verdicts()).isEmpty();
  }

  private Perception perception(double networkMillis, String metric) {
    return Analysis.of(SavedRun.of(directory, FixedRun.of(3, "base", "twice")), networkMillis)
        .perceptions()
        .stream()
        .filter(perception -> perception.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  private Analysis analysis(int blocks, UnaryOperator<Trial> change) {
    return Analysis.of(
        SavedRun.of(directory, SavedRun.trials(FixedRun.of(blocks, "base", "twice"), change)));
  }

  private Finding sentinel(UnaryOperator<Trial> change) {
    List<ResultLine> lines =
        SavedRun.trials(FixedRun.of(6, "base", "twice", "copy"), change).stream()
            .map(
                line ->
                    line instanceof ResultLine.Header header ? Headers.withSentinel(header) : line)
            .toList();
    return Analysis.of(SavedRun.of(directory, lines)).finding("cpu@mix");
  }

  private static Trial wobbling(Trial trial, double spread) {
    int sign = (trial.block() + trial.position()) % 2 == 0 ? 1 : -1;
    return Disturbed.cpu(trial, 1 + sign * spread * trial.block() / 8, 0);
  }
}
