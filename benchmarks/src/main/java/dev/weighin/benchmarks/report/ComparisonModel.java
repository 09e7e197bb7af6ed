package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Explanation;
import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.compare.Change;
import dev.weighin.benchmarks.analyse.compare.Comparability;
import dev.weighin.benchmarks.analyse.compare.Comparison;
import dev.weighin.benchmarks.plan.TwoBuilds;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the page of two runs, or of two builds in one run, shows, arranged and rounded, without
 * markup.
 *
 * @param comparison of the two
 * @param before what the first run shows by itself
 * @param after what the second does
 * @param ofBuilds whether the two are builds that were weighed in one run, which is both of them
 */
public record ComparisonModel(
    Comparison comparison, Analysis before, Analysis after, boolean ofBuilds) {

  static ComparisonModel of(Comparison comparison, Run first, Run second) {
    return new ComparisonModel(comparison, Analysis.of(first), Analysis.of(second), false);
  }

  static ComparisonModel ofBuilds(Comparison comparison, Run run) {
    Analysis analysis = Analysis.of(run);
    return new ComparisonModel(comparison, analysis, analysis, true);
  }

  /** What each of the two is, in a word. */
  public String kind() {
    return ofBuilds ? "build" : "run";
  }

  /**
   * A fact about the two runs.
   *
   * @param name what it is
   * @param first what it is in the first run; a dash if it is nothing there
   * @param second what it is in the second
   */
  public record Setting(String name, String first, String second) {
    public boolean differs() {
      return !first.equals(second);
    }
  }

  /** Whether the two may be compared at all. */
  public boolean isRefused() {
    return !comparison.refusals().isEmpty();
  }

  /** The outcome in one sentence. */
  public String sentence() {
    if (isRefused()) {
      return "The two cannot be compared: they measured different things.";
    }
    long different = judged(Verdict.Different.class);
    if (different > 0) {
      return "%,d of %,d changes are different, as far as the blocks%s tell."
          .formatted(
              different, comparison.changes().size(), ofBuilds ? "" : " and this host's history");
    }
    boolean described = comparison.changes().stream().anyMatch(Change.Described.class::isInstance);
    return described
        ? "Changes are described and not judged: too little is known of how much this host moves by"
            + " itself."
        : "Nothing was shown to have changed.";
  }

  private long judged(Class<? extends Verdict> kind) {
    return verdicts().filter(kind::isInstance).count();
  }

  private Stream<Verdict> verdicts() {
    return comparison.changes().stream()
        .filter(Change.Judged.class::isInstance)
        .map(change -> ((Change.Judged) change).verdict());
  }

  /** What was found different, in sentences. */
  public List<String> differences() {
    return comparison.changes().stream()
        .filter(Change.Judged.class::isInstance)
        .map(Change.Judged.class::cast)
        .filter(change -> change.verdict() instanceof Verdict.Different)
        .map(change -> load(Metric.named(change.metric())) + change.sentence())
        .toList();
  }

  /** The metrics that changes are known of, in the order of a report. */
  public List<ChangePlot> plots() {
    return Metric.all().stream()
        .map(metric -> new ChangePlot(metric, changes(metric)))
        .filter(plot -> !plot.changes().isEmpty())
        .toList();
  }

  private List<Change> changes(Metric metric) {
    return comparison.changes().stream()
        .filter(change -> change.metric().equals(metric.id()))
        .toList();
  }

  /** A metric with the load it was taken under. */
  public String title(Metric metric) {
    return metric.scenario() == null
        ? metric.title()
        : metric.title() + ", " + load(metric).replace(": ", "");
  }

  private static String load(Metric metric) {
    return metric.scenario() == null
        ? ""
        : "%s, %s rate: ".formatted(metric.scenario().title(), metric.level().title());
  }

  public Explanation explanation(Metric metric) {
    return metric.family().explanation();
  }

  /** The median of an arm in the first of the two; a dash where there is none. */
  public String first(Change change) {
    return median(before, change, ofBuilds ? TwoBuilds.first(change.arm()) : change.arm());
  }

  /** The median of an arm in the second. */
  public String second(Change change) {
    return median(after, change, ofBuilds ? TwoBuilds.second(change.arm()) : change.arm());
  }

  private static String median(Analysis analysis, Change change, String label) {
    return analysis
        .finding(change.metric())
        .of(label)
        .map(summary -> Metric.named(change.metric()).unit().format(summary.median()))
        .orElse("–");
  }

  /** What the two were made with, field by field. */
  public List<Setting> settings() {
    Map<String, String> first = facts(before.run(), TwoBuilds::first);
    Map<String, String> second = facts(after.run(), TwoBuilds::second);
    Set<String> names = new LinkedHashSet<>(first.keySet());
    names.addAll(second.keySet());
    return names.stream()
        .map(
            name ->
                new Setting(name, first.getOrDefault(name, "–"), second.getOrDefault(name, "–")))
        .toList();
  }

  /** Of two builds in one run, the facts of the other are left out, and both have the same name. */
  private Map<String, String> facts(Run run, UnaryOperator<String> label) {
    Map<String, String> facts = facts(run);
    if (!ofBuilds) {
      return facts;
    }
    Map<String, String> own = new LinkedHashMap<>();
    facts.forEach(
        (name, value) -> {
          String stem = TwoBuilds.stem(name);
          if (List.of(stem, label.apply(stem)).contains(name)) {
            own.put(stem, value);
          }
        });
    return own;
  }

  private static Map<String, String> facts(Run run) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("started (UTC)", run.header().startedAt().toString());
    facts.put("status", run.status());
    Comparability comparability = Comparability.of(run);
    facts.putAll(comparability.hard());
    facts.putAll(comparability.soft());
    for (ArmLine arm : run.header().arms()) {
      facts.put("build of " + arm.label(), arm.artifactSha256());
    }
    facts.put("blocks begun again", String.valueOf(run.repeats()));
    return facts;
  }

  /** What a reader must know of the two runs by themselves, those of both once. */
  public List<String> warnings() {
    if (ofBuilds) {
      return comparison.warnings();
    }
    Set<String> warnings = new TreeSet<>();
    before.warnings().forEach(warning -> warnings.add("first run: " + warning));
    after.warnings().forEach(warning -> warnings.add("second run: " + warning));
    List<String> all = new ArrayList<>(comparison.warnings());
    all.addAll(warnings);
    return List.copyOf(all);
  }

  /** Why a difference in a field forbids a comparison. */
  public String why(String field) {
    return Refusal.why(field);
  }
}
