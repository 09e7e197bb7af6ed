package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Headers;
import dev.weighin.benchmarks.analyse.SavedRun;
import dev.weighin.benchmarks.analyse.compare.Comparison;
import dev.weighin.benchmarks.browser.Browser;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.ResultLine.Header;
import dev.weighin.benchmarks.results.Run;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** The page of two runs in a browser. */
@ResourceLock("browser")
class ComparisonIT {
  private static final String HOSTILE = "<img src=x onerror=\"document.title='run'\">";

  @TempDir private static Path directory;

  private static Browser browser;
  private static URI changed;
  private static URI refused;
  private static URI builds;

  @BeforeAll
  static void write() {
    browser = Browser.shared();
    Run first = run("first", UnaryOperator.identity());
    Run second = run("second", header -> Headers.host(header, "os", "a newer one"));
    Run elsewhere = run("elsewhere", header -> Headers.host(header, "cpu", HOSTILE));
    changed = page(first, second);
    refused = page(first, elsewhere);
    builds = pageOfBuilds();
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360"})
  void people_with_other_eyes_and_hands_can_read_it(String scheme, int width) {
    Browser.shared().colours(scheme);
    browser.width(width);
    browser.open(changed);
    browser
        .driver()
        .executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(browser.overflow()).isZero();
    browser
        .driver()
        .executeScript(
            "[...document.querySelectorAll('article.metric')].slice(3).forEach(m => m.remove())");

    assertThat(browser.axeViolations()).isEmpty();
  }

  @Test
  void it_asks_nobody_and_runs_nothing() {
    Browser.shared().console();
    browser.requests();
    browser.open(refused);

    assertThat(browser.requests()).containsExactly(refused.toString());
    assertThat(browser.console()).isEmpty();
    assertThat(browser.all("script, img")).isEmpty();
    assertThat(browser.driver().getTitle()).isNotEqualTo("run");
    assertThat(browser.text("main")).contains(HOSTILE);
  }

  @Test
  void every_metric_has_a_figure_and_the_medians_of_both_runs() {
    Browser.shared().open(changed);

    assertThat(browser.text("#changed ~ .answer")).contains("described and not judged");
    assertThat(texts("#rss-idle tbody tr"))
        .containsExactly("twice 120 MiB 120 MiB exactly 0 % described only");
    assertThat(browser.all("#rss-idle svg .ratio")).hasSize(1);
  }

  @Test
  void what_differs_between_the_settings_is_marked_in_words() {
    Browser.shared().open(changed);

    assertThat(texts("#settings ~ div tbody tr"))
        .anySatisfy(row -> assertThat(row).contains("operating system", "a newer one", "differs"))
        .anySatisfy(row -> assertThat(row).contains("connections 32 alike"));
  }

  @Test
  void two_builds_of_one_run_have_a_page_with_the_same_parts() {
    Browser.shared().open(builds);

    assertThat(browser.text("h1")).isEqualTo("What changed between two builds?");
    assertThat(browser.text("header")).contains("First build: ../before", "Second build: .");
    assertThat(texts("#rss-idle tbody tr"))
        .containsExactly("a 60.0 MiB 120 MiB +100 % [100, 100] different");
    assertThat(browser.all("#rss-idle svg .ratio")).hasSize(1);
    assertThat(texts("#settings ~ div tbody tr"))
        .anySatisfy(row -> assertThat(row).contains("build of a", "b1", "b2", "differs"))
        .noneSatisfy(row -> assertThat(row).contains("a-first"));
    assertThat(browser.axeViolations()).isEmpty();
  }

  @Test
  void a_refusal_says_what_differs_and_why_it_matters() {
    Browser.shared().open(refused);

    assertThat(browser.text("#changed ~ .answer")).contains("cannot be compared");
    assertThat(texts("#changed ~ div tbody tr"))
        .singleElement()
        .asString()
        .contains("CPU model", "a made-up one", HOSTILE, "faster or slower");
    assertThat(browser.all("article")).isEmpty();
  }

  private static URI page(Run first, Run second) {
    return ComparisonPage.write(
            Comparison.of(first, second, List.of()),
            first,
            second,
            ComparisonPage.defaultPlace(first, second))
        .toUri();
  }

  private static URI pageOfBuilds() {
    List<ResultLine> lines =
        FixedRun.of(4, "a-first", "a-second").stream()
            .map(
                line ->
                    line instanceof Header header
                        ? (ResultLine)
                            Headers.built(Headers.built(header, "a-first", "b1"), "a-second", "b2")
                        : line)
            .toList();
    Run run = SavedRun.of(directory.resolve("builds"), lines);
    return ComparisonPage.writeOfBuilds(Comparison.ofBuilds(run, "../before", "."), run).toUri();
  }

  private static Run run(String name, UnaryOperator<Header> change) {
    List<ResultLine> lines =
        FixedRun.of(4, "base", "twice").stream()
            .map(
                line ->
                    line instanceof Header header
                        ? (ResultLine) change.apply(Headers.named(header, name))
                        : line)
            .toList();
    return SavedRun.of(directory.resolve(name), lines);
  }

  private static List<String> texts(String selector) {
    return browser.all(selector).stream().map(WebElement::getText).toList();
  }
}
