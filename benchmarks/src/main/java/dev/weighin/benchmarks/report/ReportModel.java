package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Explanation;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Percent;
import dev.weighin.benchmarks.analyse.SentinelCheck;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.calibration.LiveErrorRates;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.benchmarks.quantity.Unit;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.contract.launch.Framework.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page shows, arranged and rounded, without markup.
 *
 * @param analysis where it comes from
 * @param live how often the tool was wrong on the machine of the run
 */
public record ReportModel(Analysis analysis, LiveErrorRates live) {
  /** The parts with figures, in the order of the page; parts without a figure are left out. */
  public List<PageSection> sections() {
    Stream<PageSection> trial =
        Stream.of(
            new PageSection("Start-up and memory", ofTrial(false)),
            new PageSection("The most it can do", ofTrial(true)));
    Stream<PageSection> load =
        Stream.of(Scenario.values())
            .flatMap(
                scenario -> Stream.of(LoadLevel.values()).map(level -> section(scenario, level)));
    return Stream.concat(trial, load).filter(section -> !section.findings().isEmpty()).toList();
  }

  public ResultLine.Header header() {
    return analysis.run().header();
  }

  /** The arms that are compared: all but the sentinel. */
  public List<ArmLine> contenders() {
    return header().arms().stream().filter(arm -> !arm.sentinel()).toList();
  }

  /** The label of the arm the others are held against. */
  public String baseline() {
    return contenders().getFirst().label();
  }

  public List<Question> questions() {
    return new Questions(analysis, contenders()).all();
  }

  public Validity validity() {
    return new Validity(analysis);
  }

  public Trust trust() {
    return new Trust(live);
  }

  public Notice notice() {
    return new Notice(analysis, contenders());
  }

  public CodeBesideCode code() {
    return new CodeBesideCode(analysis, contenders());
  }

  public Development development() {
    return new Development(analysis.run(), contenders());
  }

  public Libraries libraries() {
    return new Libraries(analysis.run(), contenders());
  }

  public ContractMatrix contract() {
    return new ContractMatrix(analysis.run(), contenders());
  }

  /** What facts are known about, of any contender. */
  public List<String> topics() {
    return contenders().stream()
        .flatMap(arm -> facts(arm).stream())
        .map(Fact::topic)
        .distinct()
        .toList();
  }

  /** What is known of a contender about a topic. */
  public Optional<Fact> fact(ArmLine arm, String topic) {
    return facts(arm).stream().filter(fact -> fact.topic().equals(topic)).findFirst();
  }

  private List<Fact> facts(ArmLine arm) {
    return analysis.run().built(arm).map(ResultLine.Built::facts).orElse(List.of());
  }

  public List<Glossary> glossary() {
    return Glossary.all();
  }

  /** The figures for the page's own script, safe inside HTML. */
  public String data() {
    return PageData.of(analysis).embedded();
  }

  /** How fast requests arrived, in words. */
  public String pace() {
    if (header().schedule().isOfStartsOnly()) {
      return "starts only, without load";
    }
    ResultLine.Paced pace = analysis.run().pace();
    return pace == null
        ? "rates not known yet"
        : "%,d requests/s at the lower rate (%s)".formatted(pace.rates().lower(), pace.how());
  }

  public DotPlot plot(Finding finding) {
    return new DotPlot(finding, baseline());
  }

  public Explanation explanation(Finding finding) {
    return finding.metric().family().explanation();
  }

  /** The id of a metric's part of the page. */
  public static String anchor(Finding finding) {
    return finding.metric().id().replaceAll("[^a-z0-9]+", "-");
  }

  /** The id of a metric's column; the metric's own where it has nothing but the column. */
  public static String columnAnchor(Finding finding) {
    return finding.hasVerdict() ? anchor(finding) + "-column" : anchor(finding);
  }

  /** Whether the page explains the metric at this figure: the first of its family. */
  public boolean isExplainedHere(Finding finding) {
    return sections().stream()
        .flatMap(section -> Stream.concat(section.judged().stream(), section.unjudged().stream()))
        .filter(other -> other.metric().family() == finding.metric().family())
        .findFirst()
        .filter(finding::equals)
        .isPresent();
  }

  /** The id of what explains a metric and all others of its family. */
  public static String readingAnchor(Finding finding) {
    return "read-" + finding.metric().family().id().replaceAll("[^a-z0-9]+", "-");
  }

  /** What is found, in one sentence. */
  public String sentence(Finding finding) {
    return new FindingInWords(finding, contenders().stream().map(ArmLine::label).toList())
        .sentence();
  }

  /** The middle of the samples, with its unit. */
  public String median(Finding finding, Summary summary) {
    return finding.metric().unit().format(summary.median());
  }

  /** The smallest and the largest sample; once what they share. */
  public String range(Finding finding, Summary summary) {
    Unit unit = finding.metric().unit();
    String low = unit.format(summary.low());
    String high = unit.format(summary.high());
    return low.equals(high) ? high : shortened(low, high) + " – " + high;
  }

  /** The first figure, without its unit if the second has the same. */
  private static String shortened(String low, String high) {
    int unit = high.lastIndexOf(' ');
    return unit > 0 && low.endsWith(high.substring(unit))
        ? low.substring(0, low.lastIndexOf(' '))
        : low;
  }

  /** The ratio to the baseline; a dash for the baseline itself, and where it means nothing. */
  public String ratio(Finding finding, Summary summary) {
    boolean invalid =
        finding
            .verdict(summary.arm(), baseline())
            .filter(Verdict.Invalid.class::isInstance)
            .isPresent();
    return invalid || summary.ratioToBaseline() == null
        ? "–"
        : "×" + Unit.ratio(summary.ratioToBaseline());
  }

  /** What was not measured, so that nobody reads it into the figures. */
  public List<String> notMeasured() {
    return new NotMeasured(analysis, contract()).sentences();
  }

  /** The check of the run by itself, metric by metric. */
  public List<Finding> checked() {
    return analysis.findings().stream().filter(finding -> finding.sentinel() != null).toList();
  }

  /** How often verdicts are wrong, on paper. */
  public List<ErrorRate> errorRates() {
    return ErrorRate.quoted();
  }

  /** Links that answer at once what people come for. */
  public List<Preset> presets() {
    return Preset.of(analysis);
  }

  /** How far apart the two copies came out by a metric. */
  public String apart(Finding finding) {
    SentinelCheck check = finding.sentinel();
    return Percent.signed(check.ratio()) + " " + Percent.range(check.interval(), false);
  }

  /** Everything that is known of the machine and the run, by title. */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>(header().host());
    facts.put("who ran where", header().pinning());
    facts.put("flags every server has", String.join(" ", header().sharedFlags()));
    facts.put("rates", pace());
    facts.put("connections", String.valueOf(header().connections()));
    facts.put("blocks begun again", String.valueOf(analysis.run().repeats()));
    facts.put("seed of the order", String.valueOf(header().seed()));
    facts.put("started (UTC)", header().startedAt().toString());
    facts.put("Weigh-in", header().toolVersion());
    return facts;
  }

  /** Metrics of a trial as a whole: those of what a server can do at most, or the others. */
  private List<Finding> ofTrial(boolean limits) {
    return findings(null, null).stream()
        .filter(finding -> finding.metric().family().isMoreBetter() == limits)
        .toList();
  }

  private PageSection section(Scenario scenario, LoadLevel level) {
    return new PageSection(
        "Under load",
        "%s (%s), %s rate".formatted(scenario.clause(), scenario.title(), level.title()),
        findings(scenario, level));
  }

  private List<Finding> findings(Scenario scenario, LoadLevel level) {
    return analysis.findings().stream()
        .filter(finding -> finding.metric().scenario() == scenario)
        .filter(finding -> finding.metric().level() == level)
        .toList();
  }
}
