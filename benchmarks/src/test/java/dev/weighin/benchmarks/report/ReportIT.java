package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.browser.Browser;
import dev.weighin.benchmarks.code.Amount;
import dev.weighin.benchmarks.code.Code;
import dev.weighin.benchmarks.code.Footprint;
import dev.weighin.benchmarks.code.Region;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.launch.Framework.Fact;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of a run in a browser, opened from disk as somebody would who got it by mail. */
@ResourceLock("browser")
class ReportIT {
  private static final String HOSTILE = "<img src=x onerror=\"document.title='run'\">";

  @TempDir private static Path directory;

  private static URI page;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.shared();
    page = write(directory.resolve("run"), 8);
  }

  @BeforeEach
  void open() {
    Browser.shared().open(page);
  }

  @Test
  void it_opens_without_a_word_on_the_console_and_asks_nobody() {
    browser.console();
    browser.requests();
    browser.open(page);

    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).containsExactly(page.toString());
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360"})
  void people_with_other_eyes_and_hands_can_read_it(String scheme, int width) {
    browser.colours(scheme);
    browser.width(width);
    browser.open(page);
    browser
        .driver()
        .executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(browser.overflow()).isZero();
    leaveOneMetricOfEachKind();

    assertThat(browser.axeViolations()).isEmpty();
  }

  @Test
  void it_can_be_printed() {
    browser.print();

    assertThat(browser.find("#controls").isDisplayed()).isFalse();
    leaveOneMetricOfEachKind();
    assertThat(browser.axeViolations()).isEmpty();
  }

  @Test
  void another_baseline_turns_the_ratios_round_and_stands_in_the_address() {
    assertThat(ratios("rss-idle")).containsExactly("–", "×2.00", "×4.00");

    browser.find("select[name=baseline]").sendKeys("twice");

    assertThat(ratios("rss-idle")).containsExactly("×0.50", "–", "×2.00");
    assertThat(browser.driver().getCurrentUrl()).endsWith("?baseline=twice");
    browser.open(URI.create(browser.driver().getCurrentUrl()));
    assertThat(ratios("rss-idle")).containsExactly("×0.50", "–", "×2.00");
  }

  @Test
  void an_arm_that_is_not_wanted_is_gone_from_tables_and_figures() {
    browser.find("input[value=twice]").click();

    assertThat(displayed("[data-arm=twice]")).isEmpty();
    assertThat(displayed(".values tr[data-arm=base]")).isNotEmpty();
    assertThat(displayed("[data-metric=rss-idle] g[data-arm]")).hasSize(2);
    assertThat(browser.driver().getCurrentUrl()).contains("arms=base");
  }

  @Test
  void a_column_can_be_sorted_either_way() {
    WebElement median = browser.find("#rss-idle-column button");

    median.click();
    median.click();

    assertThat(rows("rss-idle")).containsExactly(HOSTILE, "twice", "base");
    assertThat(browser.find("#rss-idle-column").getAttribute("aria-sort")).isEqualTo("descending");
  }

  @Test
  void what_people_come_for_is_one_link_away_and_sorted() {
    browser.find(".presets a").click();

    assertThat(browser.driver().getCurrentUrl()).endsWith("?sort=rss-idle#rss-idle-column");
    assertThat(browser.find("#rss-idle-column").getAttribute("aria-sort")).isEqualTo("ascending");
  }

  @Test
  void a_sorted_column_stands_in_the_address() {
    WebElement median = browser.find("#rss-idle-column button");
    median.click();
    median.click();
    assertThat(browser.driver().getCurrentUrl()).endsWith("?sort=-rss-idle");

    browser.open(URI.create(browser.driver().getCurrentUrl()));

    assertThat(rows("rss-idle")).containsExactly(HOSTILE, "twice", "base");
  }

  @Test
  void the_100_ms_are_shared_with_the_network_the_reader_has() {
    assertThat(browser.text("#rule-answer")).contains("Take the simpler one");

    slide("network", Keys.END);
    assertThat(browser.text("#rule-answer")).contains("The network alone takes the 100 ms");

    slide("network", Keys.HOME);
    slide("rate", Keys.END);
    assertThat(browser.text("#rule-answer")).contains("Nothing was measured at that rate");
  }

  @Test
  void keys_alone_reach_and_change_everything() {
    browser.driver().executeScript("document.querySelector('nav a').focus()");
    for (int i = 0; i < 40 && !focused().equals("baseline"); i++) {
      press(Keys.TAB);
    }
    assertThat(focused()).isEqualTo("baseline");

    press(Keys.ARROW_DOWN);

    assertThat(ratios("rss-idle")).containsExactly("×0.50", "–", "×2.00");
  }

  @Test
  void what_a_result_file_holds_is_shown_and_not_run() {
    assertThat(browser.driver().getTitle()).isNotEqualTo("run");
    assertThat(browser.all("img")).isEmpty();
    assertThat(browser.text("main")).contains(HOSTILE);
  }

  @Test
  void figures_can_be_taken_away() throws InterruptedException, IOException {
    Path downloads = Files.createDirectories(directory.resolve("downloads"));
    browser
        .driver()
        .executeCdpCommand(
            "Browser.setDownloadBehavior",
            Map.of("behavior", "allow", "downloadPath", downloads.toString()));

    browser.find("[data-metric=rss-idle] button[data-download=svg]").click();
    browser.find("button[data-download=csv]").click();

    Path svg = downloads.resolve("20260102T030405Z-quick-rss-idle.svg");
    Path csv = downloads.resolve("20260102T030405Z-quick-figures.csv");
    browser.await("both files", () -> Files.exists(svg) && Files.exists(csv));
    assertThat(svg).content().contains("memory (RSS) idle; quick, 2026-01-02, a made-up one");
    assertThat(csv).content().contains("rss-idle,", ",base,1,62914560\r\n");
  }

  @Test
  void without_scripts_it_is_whole() {
    browser.scripts(false);
    browser.open(page);

    assertThat(browser.find("#controls").isDisplayed()).isFalse();
    assertThat(browser.find("#questions").isDisplayed()).isTrue();
    assertThat(browser.find("[data-metric=rss-idle] svg").isDisplayed()).isTrue();
    assertThat(texts(".values tr[data-arm=twice]").getFirst()).contains("×2.00");
  }

  @Test
  void ten_times_the_data_still_open_and_weigh_little() throws IOException {
    URI large = write(directory.resolve("large"), 80);
    browser.open(large);

    assertThat(browser.text("#valid ~ .answer")).isNotEmpty();
    long data = browser.text("#data").length();
    assertThat(Files.size(Path.of(large))).isLessThan(data + 400 * 1024);
  }

  private static URI write(Path run, int blocks) throws IOException {
    Files.createDirectories(run);
    try (ResultFile file = ResultFile.create(run.resolve(ResultFile.NAME))) {
      List<ResultLine> lines = new ArrayList<>(FixedRun.of(blocks, "base", "twice", HOSTILE));
      lines.add(1, built("base", 300));
      lines.add(2, built("twice", 200));
      lines.forEach(file::append);
    }
    return HtmlReport.write(Analysis.of(ResultFile.read(run)), run).toUri();
  }

  private static ResultLine built(String arm, int lines) {
    Region region =
        new Region("C1", "Hello.java", 7, 8, List.of("get(\"/\",", "    " + HOSTILE + ");"));
    Amount amount = new Amount(2, lines, 3, 4, 5);
    Code code = new Code(amount, amount, Map.of("C1", amount), List.of("org.A"), List.of(region));
    Fact licence =
        new Fact("licence", HOSTILE, URI.create("https://example.org/licence"), LocalDate.EPOCH);
    return new ResultLine.Built(
        "hello-" + arm, new Footprint(3, 1_234_567), code, null, List.of(licence), null);
  }

  /** All metrics come from one template: one of start-up and one under load show what is wrong. */
  private static void leaveOneMetricOfEachKind() {
    browser
        .driver()
        .executeScript(
            "const parts = [...document.querySelectorAll('section:has(>"
                + " article.metric)')];parts.slice(2).forEach(part =>"
                + " part.remove());document.querySelectorAll('article.metric ~"
                + " article.metric').forEach(m => m.remove())");
    assertThat(browser.all("article.metric")).hasSize(2);
  }

  private static void slide(String name, Keys key) {
    browser.find("input[name=" + name + "]").sendKeys(key);
  }

  private static void press(Keys key) {
    browser.driver().switchTo().activeElement().sendKeys(key);
  }

  private static String focused() {
    String name = browser.driver().switchTo().activeElement().getDomAttribute("name");
    return name == null ? "" : name;
  }

  /** The ratios in a metric's column, from the top. */
  @SuppressWarnings("unchecked")
  private static List<String> ratios(String metric) {
    return (List<String>)
        browser
            .driver()
            .executeScript(
                "const column = document.getElementById(arguments[0]);"
                    + "return [...column.closest('table').tBodies[0].rows]"
                    + ".map(row => row.cells[column.cellIndex].querySelector('.ratio').textContent)",
                metric + "-column");
  }

  /** The arms in the table of a metric, from the top. */
  private static List<String> rows(String metric) {
    return texts("table:has(#" + metric + "-column) tbody th");
  }

  private static List<String> texts(String selector) {
    return browser.all(selector).stream().map(WebElement::getText).toList();
  }

  private static List<WebElement> displayed(String selector) {
    return browser.all(selector).stream().filter(WebElement::isDisplayed).toList();
  }
}
