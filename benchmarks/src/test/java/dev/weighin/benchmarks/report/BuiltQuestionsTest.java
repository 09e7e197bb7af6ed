package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.code.Amount;
import dev.weighin.benchmarks.code.Code;
import dev.weighin.benchmarks.code.Footprint;
import dev.weighin.benchmarks.code.Region;
import dev.weighin.benchmarks.report.Question.Cell;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.launch.Framework.Fact;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was counted and looked up stands among the questions. */
class BuiltQuestionsTest {
  @TempDir private Path directory;

  @Test
  void what_was_counted_is_told_of_each() {
    assertThat(question("size").answer()).isEqualTo("base: 3 jars. twice: 30 jars.");
    assertThat(values("size")).containsExactly("3 jars, 1.00 KiB", "30 jars, 1.00 KiB");
    assertThat(values("code")).containsExactly("200 lines", "100 lines");
    assertThat(values("learning"))
        .containsExactly("9 names, 1 annotation, 4 keys", "9 names, 1 annotation, 4 keys");
  }

  @Test
  void what_was_looked_up_is_told_and_not_scored() {
    assertThat(values("ecosystem")).containsExactly("in March 2019", "–");
    assertThat(question("ecosystem").answer()).contains("never scored");
    assertThat(question("ecosystem").cells()).allMatch(cell -> cell.letters().isEmpty());
  }

  private List<String> values(String id) {
    return question(id).cells().stream().map(Cell::value).toList();
  }

  private Question question(String id) {
    return new ReportModel(analysis(), null)
        .questions().stream()
            .filter(question -> question.id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  private Analysis analysis() {
    Path run = directory.resolve("run");
    if (!run.toFile().exists()) {
      try (ResultFile file = ResultFile.create(run.resolve(ResultFile.NAME))) {
        List<ResultLine> lines = FixedRun.of("base", "twice");
        file.append(lines.getFirst());
        Fact fact =
            new Fact(
                "first release",
                "in March 2019",
                URI.create("https://example.org"),
                LocalDate.EPOCH);
        file.append(built("base", 3, 200, List.of(fact)));
        file.append(built("twice", 30, 100, List.of()));
        lines.stream().skip(1).forEach(file::append);
      }
    }
    return Analysis.of(ResultFile.read(run));
  }

  private static ResultLine.Built built(String arm, int jars, int lines, List<Fact> facts) {
    Amount amount = new Amount(2, lines, 1, 4, 9);
    Region region = new Region("C1", "Hello.java", 7, 8, List.of("get();"));
    Code code = new Code(amount, amount, Map.of("C1", amount), List.of("org.A"), List.of(region));
    return new ResultLine.Built(
        "hello-" + arm, new Footprint(jars, 1_024), code, null, facts, null);
  }
}
