package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.calibration.CalibrationFile;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine;
import dev.weighin.benchmarks.analyse.calibration.Check;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page quotes what calibrations of the same machine found, and what is known on paper. */
class TrustTest {
  @TempDir private Path results;

  @Test
  void a_page_quotes_the_calibrations_beside_its_run() throws IOException {
    calibrate();

    assertThat(page())
        .contains("1 of 1 verdicts on two copies of one server were wrong")
        .contains("called different in 1 of 1 session(s)")
        .contains("id=\"calibrated\"");
  }

  @Test
  void without_a_calibration_a_page_says_that_nothing_is_known() throws IOException {
    assertThat(page())
        .contains("How often it is wrong on this very machine is not known")
        .doesNotContain("id=\"calibrated\"");
  }

  @Test
  void a_page_quotes_the_rates_on_paper_in_any_case() throws IOException {
    assertThat(page()).contains("two identical servers, 3 blocks: different", "3.9 %");
  }

  private void calibrate() {
    Verdict wrong =
        new Verdict.Different(
            new Pair("again", "hello-jdk"), 1.2, new Interval(1.1, 1.3, 0.95), 8, List.of());
    try (CalibrationFile file =
        CalibrationFile.create(results.resolve("one").resolve(CalibrationFile.NAME))) {
      file.append(
          new CalibrationLine.Header(
              CalibrationFile.FORMAT,
              CalibrationFile.VERSION,
              "one",
              Instant.EPOCH,
              "0.1.0",
              "hello-jdk",
              Set.of(Check.AA),
              8,
              1,
              42,
              "not pinned",
              FixedRun.header(ResultFile.VERSION, "a").host()));
      file.append(new CalibrationLine.Alike("aa-1", Map.of("cpu@mix", wrong)));
    }
  }

  private String page() throws IOException {
    Path directory = results.resolve("run");
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      FixedRun.of("a", "b").forEach(file::append);
    }
    return Files.readString(HtmlReport.write(Analysis.of(ResultFile.read(directory)), directory));
  }
}
