package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
  void a_run_on_one_screen_reads_as_it_did() throws IOException {
    assertGolden("compact.txt", CompactText.of(analysis(4, "base", "twice", "four-times")) + "\n");
  }

  @Test
  void a_run_on_one_screen_fits_80_columns_whatever_its_arms_are_called() {
    Analysis analysis =
        analysis(4, "hello-micronaut:virtual", "hello-quarkus:eventloop-tuned", "c");

    assertThat(CompactText.of(analysis).lines())
        .hasSizeGreaterThan(15)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void a_run_on_one_screen_says_what_has_no_verdict_and_why() {
    assertThat(CompactText.of(analysis("base", "twice")).replaceAll("\\s+", " "))
        .contains("No verdict: ", "2 block(s), a verdict needs 3")
        .doesNotContain("●");
  }

  @Test
  void the_table_fits_80_columns() {
    assertThat(TextTable.of(analysis("hello-jdk", "hello-micronaut")).lines().limit(3))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void the_page_shows_every_arm_and_metric() {
    String page = HtmlReport.of(analysis("base", "twice"));

    assertThat(page)
        .contains("base", "twice", "CPU per request", "latency p99", "achieved rate", "120 MiB");
  }

  @Test
  void what_a_run_cannot_judge_has_no_figure_but_a_column_and_a_reason() {
    String page = HtmlReport.of(analysis("base", "twice"));

    assertThat(page)
        .doesNotContain("class=\"metric\"")
        .contains("<th scope=\"col\" id=\"rss-idle\"", "2 block(s), a verdict needs 3");
  }

  @Test
  void what_a_run_judges_has_a_figure_and_a_column() {
    assertThat(HtmlReport.of(analysis(8, "base", "twice")))
        .contains("<article class=\"metric\" id=\"rss-idle\"", "id=\"rss-idle-column\"");
  }

  @Test
  void the_error_rates_are_those_of_the_document() throws IOException {
    List<String> document = Files.readAllLines(Path.of("../docs/how-it-measures.md"));

    assertThat(ErrorRate.quoted())
        .isNotEmpty()
        .allSatisfy(
            rate ->
                assertThat(document)
                    .anyMatch(line -> line.matches(quoted(rate.name(), rate.percent()))));
    assertThat(HtmlReport.of(analysis("base", "twice"))).contains("one needs 10 % more, 3 blocks");
  }

  private static String quoted(String name, double percent) {
    return Pattern.quote(name) + " +" + Pattern.quote(percent + " %");
  }

  @Test
  void a_page_with_nothing_in_it_weighs_little() {
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      file.append(FixedRun.header(ResultFile.VERSION, "base", "twice"));
    }

    assertThat(HtmlReport.of(Analysis.of(ResultFile.read(directory))).length())
        .isLessThan(100 * 1024);
  }

  @Test
  void a_hostile_name_stays_text() {
    String page = HtmlReport.of(analysis("base", HOSTILE));

    assertThat(page)
        .doesNotContain("<script>alert")
        .doesNotContain("<img")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("\\u003cscript\\u003ealert(1)\\u003c/script\\u003e");
    assertThat(page.split("<script")).as("its data and its own script").hasSize(3);
  }

  @Test
  void the_page_asks_the_network_for_nothing() {
    String page = HtmlReport.of(analysis("base", "twice"));

    assertThat(page).contains("default-src &#39;none&#39;").doesNotContain(" src=");
    assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
  }

  @Test
  void the_page_says_in_words_who_needs_least() {
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      FixedRun.of(8, "base", "twice").forEach(file::append);
    }

    assertThat(HtmlReport.of(Analysis.of(ResultFile.read(directory))))
        .contains("base needs the least memory when idle; twice 100 % [100, 100] more than base.");
  }

  @Test
  void a_run_that_ended_before_anything_was_measured_has_a_page() {
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      file.append(FixedRun.header(ResultFile.VERSION, "base", "twice"));
    }

    assertThat(HtmlReport.of(Analysis.of(ResultFile.read(directory))))
        .contains("unfinished", "There is nothing to compare in it.");
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
