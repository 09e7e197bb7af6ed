package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String HOSTILE =
      "</style><script>alert(1)</script><img src=x onerror=alert(2)>";

  @TempDir private Path directory;

  @Test
  void the_table_reads_as_it_did() throws IOException {
    assertGolden("table.txt", TextTable.of(analysis("base", "twice")) + "\n");
  }

  @Test
  void the_table_of_a_run_with_verdicts_reads_as_it_did() throws IOException {
    assertGolden("verdicts.txt", TextTable.of(analysis(4, "base", "twice")) + "\n");
  }

  @Test
  void the_table_fits_80_columns() {
    assertThat(TextTable.of(analysis("hello-jdk", "hello-micronaut")).lines().limit(3))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void the_page_shows_every_arm_and_metric() {
    String page = HtmlReport.of(analysis("base", "twice"));

    assertThat(page).contains("base", "twice", "CPU per request", "latency p99", "×2.00");
  }

  @Test
  void a_hostile_name_stays_text() {
    String page = HtmlReport.of(analysis("base", HOSTILE));

    assertThat(page).doesNotContain("<script").doesNotContain("<img").contains("&lt;script&gt;");
  }

  @Test
  void the_page_asks_the_network_for_nothing() {
    String page = HtmlReport.of(analysis("base", "twice"));

    assertThat(page).contains("default-src 'none'").doesNotContain("http:").doesNotContain("src=");
  }

  @Test
  void the_page_is_written_whole_in_place_of_an_older_one() throws IOException {
    Files.writeString(directory.resolve(HtmlReport.NAME), "old");
    Analysis analysis = analysis("base");

    Path page = HtmlReport.write(analysis, directory);

    assertThat(page).content().startsWith("<!doctype html>").contains("</html>");
    assertThat(directory).isDirectoryNotContaining("glob:**.new");
  }

  private Analysis analysis(String... arms) {
    return analysis(2, arms);
  }

  private Analysis analysis(int blocks, String... arms) {
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      FixedRun.of(blocks, arms).forEach(file::append);
    }
    return Analysis.of(ResultFile.read(directory));
  }

  /** On a difference, what came is written beside the build, to be looked at and copied. */
  private static void assertGolden(String name, String got) throws IOException {
    Path golden = Path.of("src/test/resources/golden", name);
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (!got.equals(expected)) {
      Files.writeString(Path.of("target", name + ".got"), got);
    }
    assertThat(got).as("target/%s.got against %s", name, golden).isEqualTo(expected);
  }
}
