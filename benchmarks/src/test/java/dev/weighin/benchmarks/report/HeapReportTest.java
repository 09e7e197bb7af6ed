package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.measure.HeapTries;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.ResultLine.Weighed;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader is told about the smallest heap that is enough. */
class HeapReportTest {
  @TempDir private Path directory;

  @Test
  void the_server_that_needs_less_heap_is_named_in_words() {
    Analysis analysis = analysis(trial -> HeapTries.searched(trial, heap(trial)));

    assertThat(new FindingInWords(analysis.finding("heap-needed"), analysis.arms()).sentence())
        .startsWith("lean needs the least heap; greedy 150 %");
    assertThat(HtmlReport.of(analysis))
        .contains("How small a heap is enough?", "20.0 MiB", "50.0 MiB")
        .doesNotContain("weigh run --only heap");
  }

  @Test
  void the_table_shows_it_beside_what_the_whole_process_takes() {
    assertThat(TextTable.of(analysis(trial -> HeapTries.searched(trial, heap(trial)))))
        .contains("smallest heap", "lean           20.0 MiB", "90.0 MiB")
        .contains("smallest heap that holds the lower rate: ");
  }

  @Test
  void heaps_given_up_while_the_machine_was_busy_carry_no_verdict() {
    Analysis analysis = analysis(trial -> HeapTries.disturbed(trial, heap(trial)));

    assertThat(analysis.finding("heap-needed").verdict("greedy", "lean").orElseThrow())
        .isInstanceOf(Verdict.Invalid.class);
    assertThat(TextTable.of(analysis)).contains("greedy: every try of 25.0 MiB was disturbed");
  }

  @Test
  void a_server_without_a_figure_says_why() {
    assertThat(analysis(trial -> HeapTries.unavailable(trial, "it is no JVM")).warnings())
        .contains("lean: how small a heap is enough is not known: it is no JVM");
    assertThat(analysis(HeapTries::hopeless).warnings())
        .contains("lean: no heap that was tried was enough; of the last, made up: OUT_OF_MEMORY");
  }

  @Test
  void without_a_search_the_page_says_how_to_get_one() {
    Analysis analysis = analysis(trial -> trial);

    assertThat(TextTable.of(analysis)).doesNotContain("smallest heap");
    assertThat(HtmlReport.of(analysis)).contains("weigh run --only heap");
  }

  private static int heap(Trial trial) {
    return trial.arm().equals("lean") ? 20 : 50;
  }

  private Analysis analysis(UnaryOperator<Trial> search) {
    Path file = directory.resolve(String.valueOf(System.nanoTime())).resolve(ResultFile.NAME);
    List<ResultLine> lines = FixedRun.of(3, "lean", "greedy");
    try (ResultFile results = ResultFile.create(file)) {
      lines.stream()
          .map(line -> line instanceof Weighed(Trial it) ? new Weighed(search.apply(it)) : line)
          .forEach(results::append);
    }
    return Analysis.of(ResultFile.read(file));
  }
}
