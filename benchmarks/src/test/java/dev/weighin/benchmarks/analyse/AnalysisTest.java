package dev.weighin.benchmarks.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {
  @TempDir private Path directory;

  @Test
  void a_ratio_compares_each_arm_with_the_first_block_by_block() {
    Finding cpu = analysis(FixedRun.of("base", "twice")).finding("cpu@mix");

    assertThat(cpu.of("base").orElseThrow().ratioToBaseline()).isNull();
    assertThat(cpu.of("twice").orElseThrow().ratioToBaseline()).isCloseTo(2, within(1e-9));
    assertThat(cpu.of("base").orElseThrow().median()).isCloseTo(40, within(1e-9));
  }

  @Test
  void cpu_time_stands_beside_that_of_the_load_generator() {
    Finding relative = analysis(FixedRun.of("base", "twice")).finding("cpu-rel@mix");

    // 40 and 80 microseconds, where the generator took 20.
    assertThat(relative.of("base").orElseThrow().median()).isCloseTo(2, within(1e-9));
    assertThat(relative.of("twice").orElseThrow().median()).isCloseTo(4, within(1e-9));
  }

  @Test
  void the_time_of_the_jit_compiler_stands_beside_the_cpu_per_request() {
    List<ResultLine> lines = new ArrayList<>(FixedRun.of("base", "twice"));
    lines.replaceAll(
        line ->
            line instanceof ResultLine.Weighed(var trial)
                ? new ResultLine.Weighed(Disturbed.cpu(trial, 1, 0.2))
                : line);

    Analysis analysis = analysis(lines);

    assertThat(analysis.finding("cpu@mix").of("base").orElseThrow().median())
        .isCloseTo(40, within(1e-9));
    assertThat(analysis.finding("cpu-jit@mix").of("base").orElseThrow().median())
        .isCloseTo(10, within(1e-9));
    assertThat(analysis.finding("cpu-jit@mix").verdicts()).isEmpty();
  }

  @Test
  void the_time_of_the_jit_compiler_is_in_the_cpu_time_of_a_start_and_stands_beside_it() {
    Analysis analysis = analysis(FixedRun.of("base", "twice"));

    assertThat(analysis.finding("start-up-cpu").of("base").orElseThrow().median())
        .isCloseTo(300_000, within(1e-9));
    assertThat(analysis.finding("start-up-jit").of("base").orElseThrow().median())
        .isCloseTo(50_000, within(1e-9));
    assertThat(analysis.finding("start-up-jit").verdicts()).isEmpty();
  }

  @Test
  void an_arm_that_lacks_a_block_is_compared_over_the_blocks_it_has() {
    List<ResultLine> lines = new ArrayList<>(FixedRun.of("base", "twice"));
    lines.removeIf(
        line ->
            line instanceof ResultLine.Weighed(var trial)
                && trial.arm().equals("base")
                && trial.block() == 1);

    Summary twice = analysis(lines).finding("start-up").of("twice").orElseThrow();

    assertThat(twice.samples()).hasSize(2);
    assertThat(twice.ratioToBaseline()).isCloseTo(2, within(1e-9));
  }

  @Test
  void a_percentile_from_too_few_requests_says_so() {
    Analysis analysis = analysis(FixedRun.of("base"));

    assertThat(analysis.finding("p99@hello").of("base").orElseThrow().cautions())
        .containsExactly("too few requests: 2,000 of 10,000");
    assertThat(analysis.finding("p99@mix").of("base").orElseThrow().cautions()).isEmpty();
  }

  @Test
  void a_failure_and_an_unfinished_run_are_warned_of() {
    List<ResultLine> lines = new ArrayList<>(FixedRun.of("base", "twice"));
    lines.removeLast();
    lines.add(new ResultLine.Failed(2, 1, "twice", "fell over", List.of("last words")));

    assertThat(analysis(lines).warnings())
        .contains("The run is unfinished: not every planned trial is in it.")
        .contains("twice in block 2: fell over");
  }

  @Test
  void a_run_without_trials_has_no_findings() {
    List<ResultLine> lines = List.of(FixedRun.header(ResultFile.VERSION, "base"));

    assertThat(analysis(lines).findings()).isEmpty();
  }

  private Analysis analysis(List<ResultLine> lines) {
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      lines.forEach(file::append);
    }
    return Analysis.of(ResultFile.read(directory));
  }
}
