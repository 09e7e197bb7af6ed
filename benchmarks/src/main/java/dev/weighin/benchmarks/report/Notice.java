package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.MetricFamily;
import dev.weighin.benchmarks.analyse.Perception;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The 100 ms rule, applied to a run. */
public final class Notice {
  private static final String UNKNOWN =
      "Not known: that takes three blocks of at least two servers under load.";

  private final Analysis analysis;
  private final List<ArmLine> contenders;

  Notice(Analysis analysis, List<ArmLine> contenders) {
    this.analysis = analysis;
    this.contenders = contenders;
  }

  /** Whether anything is known about it. */
  public boolean isKnown() {
    return !perceptions().isEmpty();
  }

  /** One statement per pair and load that had the requests for one. */
  public List<Perception> perceptions() {
    return analysis.perceptions().stream().filter(Notice::isKnown).toList();
  }

  /** Whether the latencies behind a statement are known. */
  static boolean isKnown(Perception perception) {
    return perception.worstMillis() != null && perception.differenceMillis() != null;
  }

  /** What follows, or that it is not known. */
  public String answer() {
    return isKnown() ? sentence() : UNKNOWN;
  }

  /** What follows, in words, for users whose network takes no time. */
  private String sentence() {
    boolean nobodyNotices = perceptions().stream().allMatch(Perception::shown);
    if (nobodyNotices) {
      double rate =
          perceptions().stream().mapToDouble(Perception::arrivalsPerSecond).max().orElse(0);
      return "Up to %,.0f requests/s on this one core no user notices which of these answers: take the simpler one%s."
          .formatted(rate, simpler());
    }
    long shown = perceptions().stream().filter(Perception::shown).count();
    return "For %d of %d comparisons it was shown that no user notices; the others say why not."
        .formatted(shown, perceptions().size());
  }

  /**
   * From which rate on it matters, in words: below what the weakest can keep within 100 ms nobody
   * notices anything. Empty if no capacity was searched.
   */
  public Optional<String> capacity() {
    Finding finding = analysis.finding(MetricFamily.CAPACITY_100.id());
    Set<String> labels = contenders.stream().map(ArmLine::label).collect(Collectors.toSet());
    List<Summary> weakestFirst =
        finding.summaries().stream()
            .filter(summary -> labels.contains(summary.arm()))
            .sorted(Comparator.comparingDouble(Summary::median))
            .toList();
    if (weakestFirst.isEmpty()) {
      return Optional.empty();
    }
    String each =
        weakestFirst.stream()
            .map(it -> "%s to %s%,.0f".formatted(it.arm(), atLeast(it), it.median()))
            .collect(Collectors.joining(", "));
    Summary weakest = weakestFirst.getFirst();
    return Optional.of(
        "With more requests, 99 of 100 answers stay within 100 ms up to these rates on this one core: %s requests/s. %s %,.0f requests/s it begins to matter which of them it is."
            .formatted(
                each, atLeast(weakest).isEmpty() ? "From about" : "Not before", weakest.median()));
  }

  private static String atLeast(Summary summary) {
    return summary.cautions().isEmpty() ? "" : "at least ";
  }

  /** Which that is depends on what counts as simple; both are counted. */
  private String simpler() {
    Set<String> named = new TreeSet<>();
    BuiltQuestions built = new BuiltQuestions(analysis.run(), contenders);
    built.leastCode().ifPresent(arm -> named.add("least code: " + arm));
    built.fewestJars().ifPresent(arm -> named.add("fewest libraries: " + arm));
    return named.isEmpty() ? "" : " (" + String.join("; ", named) + ")";
  }

  /** The load a statement was made under, such as {@code GET /, 1,000 requests/s}. */
  public String load(Perception perception) {
    var metric = analysis.finding(perception.metric()).metric();
    Scenario scenario = metric.scenario();
    return String.format(
        Locale.ROOT,
        "%s, %,.0f requests/s%s",
        scenario.title(),
        perception.arrivalsPerSecond(),
        metric.level() == LoadLevel.UPPER ? " (upper rate)" : "");
  }

  /**
   * The largest 99th percentile of either arm in any block, or the slowest answer; a dash where
   * that is not known.
   */
  public String worst(Perception perception) {
    String marked = perception.worstMillis() == null || !perception.isBound() ? "" : "below ";
    return marked + millis(perception.worstMillis());
  }

  /** How far apart the two are at most; a dash where that is not known. */
  public String apart(Perception perception) {
    return millis(perception.differenceMillis());
  }

  private static String millis(Double millis) {
    return millis == null ? "–" : String.format(Locale.ROOT, "%.1f ms", millis);
  }

  /** The highest rate anything was measured at, in requests per second; 0 if none was. */
  public int highestRate() {
    Rates rates = analysis.run().pace() == null ? null : analysis.run().pace().rates();
    return rates == null
        ? 0
        : (int) perceptions().stream().mapToDouble(Perception::arrivalsPerSecond).max().orElse(0);
  }
}
