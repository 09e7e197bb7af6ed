package dev.weighin.benchmarks.analyse.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighin.benchmarks.analyse.Headers;
import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.SavedRun;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.ResultLine.Header;
import dev.weighin.benchmarks.results.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @TempDir private Path directory;

  @Test
  void a_run_against_itself_is_equivalent_and_changed_by_exactly_nothing() {
    Run run = run("a", UnaryOperator.identity(), 1);

    Comparison comparison = Comparison.of(run, run, List.of());

    assertThat(comparison.refusals()).isEmpty();
    assertThat(comparison.changes())
        .isNotEmpty()
        .allSatisfy(
            change ->
                assertThat(((Change.Judged) change).verdict())
                    .isInstanceOfSatisfying(
                        Verdict.Equivalent.class,
                        verdict -> {
                          assertThat(verdict.ratio()).isEqualTo(1);
                          assertThat(verdict.interval().low()).isEqualTo(1);
                          assertThat(verdict.interval().high()).isEqualTo(1);
                        }));
  }

  @Test
  void another_cpu_model_is_refused_by_name_with_both_values() {
    Run first = run("a", UnaryOperator.identity(), 1);
    Run second = run("b", header -> Headers.host(header, "cpu", "another one"), 1);

    Comparison comparison = Comparison.of(first, second, List.of());

    assertThat(comparison.refusals())
        .containsExactly(new Mismatch("CPU model", "a made-up one", "another one"));
    assertThat(comparison.changes()).isEmpty();
  }

  @Test
  void every_hard_difference_is_named() {
    Run first = run("a", UnaryOperator.identity(), 1);
    Run second =
        run("b", header -> Headers.connections(Headers.host(header, "jdk", "older"), 64), 1);

    assertThat(Comparison.of(first, second, List.of()).refusals())
        .extracting(Mismatch::field)
        .containsExactly("connections", "JDK");
  }

  @Test
  void a_soft_difference_is_a_warning() {
    Run first = run("a", UnaryOperator.identity(), 1);
    Run second = run("b", header -> Headers.host(header, "os", "Linux 7"), 1);

    Comparison comparison = Comparison.of(first, second, List.of());

    assertThat(comparison.refusals()).isEmpty();
    assertThat(comparison.warnings())
        .containsExactly("the two differ in operating system: not recorded / Linux 7");
  }

  @Test
  void runs_without_an_arm_in_common_are_refused() {
    Run first = SavedRun.of(directory.resolve("a"), FixedRun.of(3, "one"));
    Run second = SavedRun.of(directory.resolve("b"), FixedRun.of(3, "other"));

    assertThat(Comparison.of(first, second, List.of()).refusals())
        .containsExactly(new Mismatch("arms (none is in both)", "one", "other"));
  }

  @Test
  void runs_with_nothing_beside_the_arm_all_is_measured_against_are_refused() {
    Run first = SavedRun.of(directory.resolve("a"), FixedRun.of(3, "one"));
    Run second =
        SavedRun.of(
            directory.resolve("b"),
            FixedRun.of(3, "one").stream()
                .map(line -> line instanceof Header header ? Headers.named(header, "b") : line)
                .toList());

    assertThat(Comparison.of(first, second, List.of()).refusals())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.field()).contains("one only", "--rerun"));
  }

  @Test
  void without_a_history_a_change_is_described_and_not_judged() {
    Run first = run("a", UnaryOperator.identity(), 1);
    Run second = run("b", UnaryOperator.identity(), 1.5);

    Change change = change(Comparison.of(first, second, List.of()), "cpu@mix");

    assertThat(change)
        .isInstanceOfSatisfying(
            Change.Described.class,
            described -> {
              assertThat(described.ratio()).isCloseTo(1.5, within(1e-6));
              assertThat(described.sentence()).contains("+50.0 %", "no verdict", "0 of the 5");
            });
  }

  @Test
  void with_five_sessions_of_one_build_a_large_change_is_different_and_none_is_not() {
    List<Run> history =
        IntStream.range(0, 5)
            .mapToObj(i -> run("h" + i, UnaryOperator.identity(), 1 + 0.004 * i))
            .toList();
    Run first = run("a", UnaryOperator.identity(), 1);
    Run second = run("b", header -> Headers.built(header, "twice", "new"), 1.5);
    Run third = run("c", header -> Headers.built(header, "twice", "new"), 1.001);

    assertThat(verdict(Comparison.of(first, second, history)))
        .isInstanceOf(Verdict.Different.class);
    assertThat(verdict(Comparison.of(first, third, history)))
        .isInstanceOf(Verdict.Equivalent.class);
  }

  @Test
  void sessions_of_other_builds_are_no_history() {
    List<Run> history =
        IntStream.range(0, 5)
            .mapToObj(i -> run("h" + i, header -> Headers.built(header, "twice", "b" + i), 1))
            .toList();
    Run first = run("a", UnaryOperator.identity(), 1);
    Run second = run("b", UnaryOperator.identity(), 1);

    assertThat(change(Comparison.of(first, second, history), "cpu@mix"))
        .isInstanceOf(Change.Described.class);
  }

  @Test
  void a_reference_that_was_built_anew_is_warned_of() {
    Run first = run("a", UnaryOperator.identity(), 1);
    Run second =
        run("b", header -> Headers.built(Headers.built(header, "base", "new"), "twice", "new"), 1);

    Comparison comparison = Comparison.of(first, second, List.of());

    assertThat(comparison.reference()).isEqualTo("base");
    assertThat(comparison.warnings())
        .singleElement()
        .asString()
        .startsWith("base, which all is measured against, was built anew");
  }

  @Test
  void two_builds_of_one_session_are_judged_without_a_history() {
    Run session = joint(UnaryOperator.identity(), 1.5);

    Comparison comparison = Comparison.ofBuilds(session, "before", "after");

    assertThat(comparison.refusals()).isEmpty();
    Change.Judged change = (Change.Judged) change(comparison, "cpu@mix");
    assertThat(change.arm()).isEqualTo("a");
    assertThat(change.verdict())
        .isInstanceOfSatisfying(
            Verdict.Different.class,
            verdict -> {
              assertThat(verdict.pair()).isEqualTo(new Pair("a-second", "a-first"));
              assertThat(verdict.ratio()).isCloseTo(1.5, within(0.01));
            });
    assertThat(changes(comparison, "cpu@mix")).hasSize(1);
    assertThat(((Change.Judged) change(comparison, "rss-idle")).verdict())
        .isInstanceOf(Verdict.Equivalent.class);
  }

  @Test
  void the_same_build_twice_in_one_session_is_equivalent() {
    Comparison comparison = Comparison.ofBuilds(joint(UnaryOperator.identity(), 1), "b", "a");

    assertThat(verdict(comparison)).isInstanceOf(Verdict.Equivalent.class);
  }

  @Test
  void a_session_that_tells_apart_what_is_the_same_judges_no_build() {
    Run session = joint(Headers::withSentinel, 1.5);

    assertThat(verdict(Comparison.ofBuilds(session, "before", "after")))
        .isInstanceOfSatisfying(
            Verdict.Invalid.class,
            verdict ->
                assertThat(verdict.reasons().getFirst())
                    .startsWith("two copies of a-first differ"));
  }

  /** Eight blocks of two builds and a third arm; the second build needs a factor more CPU. */
  private Run joint(UnaryOperator<Header> change, double factor) {
    List<ResultLine> lines =
        FixedRun.of(8, "a-first", "a-second", "again").stream()
            .map(
                line ->
                    switch (line) {
                      case Header header -> change.apply(header);
                      case ResultLine.Weighed(Trial trial) -> ofBuild(trial, factor);
                      default -> line;
                    })
            .toList();
    return SavedRun.of(directory.resolve("joint"), lines);
  }

  private static ResultLine ofBuild(Trial trial, double factor) {
    Trial same = FixedRun.trial(trial.block(), trial.position(), trial.arm(), 1);
    double wobble = (trial.block() + trial.position()) % 2 == 0 ? 1.002 : 0.998;
    double own =
        switch (trial.arm()) {
          case "a-second" -> factor;
          case "again" -> 1.2;
          default -> 1;
        };
    return new ResultLine.Weighed(SavedRun.cpuTimes(same, own * wobble));
  }

  private static List<Change> changes(Comparison comparison, String metric) {
    return comparison.changes().stream().filter(change -> change.metric().equals(metric)).toList();
  }

  private static Verdict verdict(Comparison comparison) {
    return ((Change.Judged) change(comparison, "cpu@mix")).verdict();
  }

  private static Change change(Comparison comparison, String metric) {
    return changes(comparison, metric).getFirst();
  }

  /** A run of eight blocks whose second arm needs a factor more CPU than it usually does. */
  private Run run(String name, UnaryOperator<Header> change, double factor) {
    List<ResultLine> lines =
        FixedRun.of(8, "base", "twice").stream()
            .map(
                line ->
                    switch (line) {
                      case Header header -> change.apply(Headers.named(header, name));
                      case ResultLine.Weighed(Trial trial) -> weighed(trial, factor);
                      default -> line;
                    })
            .toList();
    return SavedRun.of(directory.resolve(name), lines);
  }

  private static ResultLine weighed(Trial trial, double factor) {
    boolean wobbles = (trial.block() + trial.position()) % 2 == 0;
    double wobble = wobbles ? 1.002 : 0.998;
    double own = trial.arm().equals("twice") ? factor * wobble : wobble;
    return new ResultLine.Weighed(SavedRun.cpuTimes(trial, own));
  }
}
