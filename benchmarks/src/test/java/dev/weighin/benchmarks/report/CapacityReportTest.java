package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.calibration.LiveErrorRates;
import dev.weighin.benchmarks.measure.Probes;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.ResultLine.Weighed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader is told about the most a server can do. */
class CapacityReportTest {
  @TempDir private Path directory;

  @Test
  void the_server_that_keeps_more_is_the_better_one() {
    Analysis analysis = analysis(false);

    assertThat(analysis.finding("capacity-100ms").verdict("weak", "strong").orElseThrow())
        .isInstanceOfSatisfying(
            Verdict.Different.class, it -> assertThat(it.ratio()).isBetween(0.45, 0.55));
    assertThat(new FindingInWords(analysis.finding("capacity-100ms"), analysis.arms()).sentence())
        .startsWith("strong keeps the most requests/s within a p99 of 100 ms");
  }

  @Test
  void the_table_has_a_column_for_each_limit_and_the_closed_loop() {
    assertThat(TextTable.of(analysis(false)))
        .contains("<= 10 ms  <= 25 ms  <= 50 ms  <= 100 ms  closed loop")
        .contains("capacity: requests/s at a p99 of 100 ms at most: ");
  }

  @Test
  void where_the_generator_gave_out_the_figure_is_a_lower_bound_and_there_is_no_verdict() {
    Analysis analysis = analysis(true);

    assertThat(TextTable.of(analysis))
        .contains(">= 3,000")
        .contains("at least 3,000/s: the load generator gave out first");
    assertThat(analysis.finding("capacity-100ms").verdict("weak", "strong").orElseThrow())
        .isInstanceOf(Verdict.Invalid.class);
    assertThat(HtmlReport.of(analysis)).contains("strong to at least 3,000");
  }

  @Test
  void the_hundred_milliseconds_say_from_which_rate_on_the_choice_matters() {
    assertThat(
            new ReportModel(analysis(false), new LiveErrorRates(List.of()))
                .notice()
                .capacity()
                .orElseThrow())
        .contains("weak to 1,", "strong to 2,", "it begins to matter");
  }

  @Test
  void without_a_search_nothing_is_said_about_it() {
    Analysis analysis = read(FixedRun.of("strong", "weak"));

    assertThat(TextTable.of(analysis)).doesNotContain("closed loop");
    assertThat(HtmlReport.of(analysis)).doesNotContain("The most it can do");
  }

  /** Three blocks; the strong server keeps twice what the weak one does. */
  private Analysis analysis(boolean generatorLimited) {
    return read(
        FixedRun.of(3, "strong", "weak").stream()
            .map(line -> line instanceof Weighed(Trial it) ? searched(it, generatorLimited) : line)
            .toList());
  }

  private static ResultLine searched(Trial trial, boolean generatorLimited) {
    boolean strong = trial.arm().equals("strong");
    return new Weighed(Probes.searched(trial, strong ? 2_000 : 1_000, generatorLimited && strong));
  }

  private Analysis read(List<ResultLine> lines) {
    Path file = directory.resolve(ResultFile.NAME);
    try (ResultFile results = ResultFile.create(file)) {
      lines.forEach(results::append);
    }
    return Analysis.of(ResultFile.read(file));
  }
}
