package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.code.Code;
import dev.weighin.benchmarks.code.Footprint;
import dev.weighin.benchmarks.develop.BuildTimes;
import dev.weighin.benchmarks.report.Question.Cell;
import dev.weighin.benchmarks.results.BuildStudy.Developed;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build times stand among the questions, for those they are known of. */
class DevelopmentTest {
  private static final Instant DAY = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path directory;

  @Test
  void the_questions_have_the_medians_and_where_they_come_from() {
    Map<String, Question> questions =
        Map.of(
            "build", question("build", 4_000, 12_000),
            "save", question("save", 4_000, 12_000));

    assertThat(questions.get("build").answer())
        .isEqualTo(
            "Quickest after a change to one line: base, 2.50 s; slowest twice, 6.50 s."
                + " Medians without a verdict (./weigh build, 2026-01-02, 2 block(s)).");
    assertThat(questions.get("build").cells())
        .extracting(Cell::value)
        .containsExactly("4.50 s, 2.50 s after a change", "12.5 s, 6.50 s after a change");
    assertThat(questions.get("save").cells())
        .extracting(Cell::value)
        .containsExactly("400 ms", "1.20 s");
  }

  @Test
  void an_arm_nothing_is_known_of_has_a_dash() {
    Analysis analysis = analysis(built("base", 4_000));

    assertThat(new ReportModel(analysis, null).questions())
        .filteredOn(question -> question.id().equals("build"))
        .singleElement()
        .satisfies(
            question ->
                assertThat(question.cells())
                    .extracting(Cell::value)
                    .containsExactly("4.50 s, 2.50 s after a change", "–"));
    assertThat(HtmlReport.of(analysis)).contains("id=\"developed\"", "4.50 (4.00-5.00)");
  }

  @Test
  void a_run_that_was_told_nothing_says_what_to_do() {
    Analysis analysis = analysis();

    assertThat(new ReportModel(analysis, null).questions())
        .extracting(Question::id)
        .doesNotContain("build", "save");
    assertThat(HtmlReport.of(analysis))
        .doesNotContain("id=\"developed\"")
        .contains("How long builds take: ./weigh build asks that");
  }

  private Question question(String id, long first, long second) {
    return new ReportModel(analysis(built("base", first), built("twice", second)), null)
        .questions().stream()
            .filter(question -> question.id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  /** Two blocks: the second took a second longer for a clean build. */
  private static ResultLine.Built built(String arm, long clean) {
    String id = "hello-" + arm;
    long saved = clean / 10;
    List<BuildTimes> blocks =
        List.of(
            new BuildTimes(1, id, clean, clean / 2, 900, 900, List.of(saved)),
            new BuildTimes(2, id, clean + 1_000, clean / 2 + 1_000, 900, 900, List.of(saved)));
    return new ResultLine.Built(
        id, new Footprint(1, 2), Code.UNKNOWN, null, null, new Developed(DAY, blocks));
  }

  private int runs;

  private Analysis analysis(ResultLine.Built... built) {
    Path run = directory.resolve("run-" + runs++);
    try (ResultFile file = ResultFile.create(run.resolve(ResultFile.NAME))) {
      List<ResultLine> lines = FixedRun.of("base", "twice");
      file.append(lines.getFirst());
      List.of(built).forEach(file::append);
      lines.stream().skip(1).forEach(file::append);
    }
    return Analysis.of(ResultFile.read(run));
  }
}
