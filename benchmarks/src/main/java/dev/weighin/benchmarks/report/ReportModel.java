package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Perception;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.benchmarks.quantity.Unit;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.ClauseResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the page shows, arranged and rounded, without markup.
 *
 * @param analysis where it comes from
 */
public record ReportModel(Analysis analysis) {

  /**
   * A part of the page with one table per metric.
   *
   * @param title what the part is about
   * @param findings the metrics of the part
   */
  public record Section(String title, List<Finding> findings) {}

  /** The parts with figures, in the order of the page; parts without a figure are left out. */
  public List<Section> sections() {
    Stream<Section> trial = Stream.of(new Section("Start-up and memory", findings(null, null)));
    Stream<Section> load =
        Stream.of(Scenario.values())
            .flatMap(
                scenario -> Stream.of(LoadLevel.values()).map(level -> section(scenario, level)));
    return Stream.concat(trial, load).filter(section -> !section.findings().isEmpty()).toList();
  }

  public ResultLine.Header header() {
    return analysis.run().header();
  }

  /** How fast requests arrived, in words. */
  public String pace() {
    ResultLine.Paced pace = analysis.run().pace();
    return pace == null
        ? "rates not known yet"
        : "%,d requests/s at the lower rate (%s)".formatted(pace.rates().lower(), pace.how());
  }

  public List<ResultLine.Gated> gated() {
    return analysis.run().gated();
  }

  /** The middle of the samples, with its unit. */
  public String median(Finding finding, Summary summary) {
    return finding.metric().unit().format(summary.median());
  }

  /** The smallest and the largest sample. */
  public String range(Finding finding, Summary summary) {
    Unit unit = finding.metric().unit();
    return unit.format(summary.low()) + " – " + unit.format(summary.high());
  }

  /** All samples, in the order of the blocks. */
  public String samples(Finding finding, Summary summary) {
    return String.join(
        ", ", summary.samples().stream().map(finding.metric().unit()::format).toList());
  }

  /** The ratio to the baseline; a dash for the baseline itself, and where it means nothing. */
  public String ratio(Finding finding, Summary summary) {
    boolean invalid =
        finding
            .verdict(summary.arm(), analysis.arms().getFirst())
            .filter(Verdict.Invalid.class::isInstance)
            .isPresent();
    return invalid || summary.ratioToBaseline() == null
        ? "–"
        : "×" + Unit.ratio(summary.ratioToBaseline());
  }

  /** The letters of an arm; a dash where it has none. */
  public String letters(Finding finding, Summary summary) {
    return finding.letters().getOrDefault(summary.arm(), "–");
  }

  /** What may be concluded about each pair, in sentences. */
  public List<String> verdicts(Finding finding) {
    return finding.verdicts().stream().map(finding::sentence).toList();
  }

  /** Whether a user would notice a difference, in sentences. */
  public List<String> perceptions() {
    return analysis.perceptions().stream().map(Perception::sentence).toList();
  }

  /** How long the bar of an arm is, in percent of the largest arm's. */
  public int bar(Finding finding, Summary summary) {
    double largest =
        finding.summaries().stream().mapToDouble(Summary::median).max().orElse(summary.median());
    return largest <= 0 ? 0 : (int) Math.round(100 * summary.median() / largest);
  }

  /** How a clause fared, in words. */
  public String outcome(ClauseResult result) {
    String outcome = result.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return result.reason().isEmpty() ? outcome : outcome + ": " + result.reason();
  }

  private Section section(Scenario scenario, LoadLevel level) {
    return new Section(
        "Under load: %s (%s), %s rate"
            .formatted(scenario.clause(), scenario.title(), level.title()),
        findings(scenario, level));
  }

  private List<Finding> findings(Scenario scenario, LoadLevel level) {
    return analysis.findings().stream()
        .filter(finding -> finding.metric().scenario() == scenario)
        .filter(finding -> finding.metric().level() == level)
        .toList();
  }
}
