package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Perception;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The 100 ms rule, applied to a run. */
public final class Notice {
  private final Analysis analysis;
  private final Questions questions;

  Notice(Analysis analysis, Questions questions) {
    this.analysis = analysis;
    this.questions = questions;
  }

  /** Whether anything is known about it. */
  public boolean hasSources() {
    return !perceptions().isEmpty();
  }

  /** One statement per pair and load that had the requests for a 99th percentile. */
  public List<Perception> perceptions() {
    return analysis.perceptions().stream().filter(Notice::isKnown).toList();
  }

  /** Whether the 99th percentiles behind a statement are known. */
  static boolean isKnown(Perception perception) {
    return perception.worstMillis() != null && perception.differenceMillis() != null;
  }

  /** What follows, in words, for users whose network takes no time. */
  public String sentence() {
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

  /** Which that is depends on what counts as simple; both are counted. */
  private String simpler() {
    Set<String> named = new TreeSet<>();
    questions.leastCode().ifPresent(arm -> named.add("least code: " + arm));
    questions.fewestJars().ifPresent(arm -> named.add("fewest libraries: " + arm));
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

  /** The largest 99th percentile of either arm in any block; a dash where that is not known. */
  public String worst(Perception perception) {
    return millis(perception.worstMillis());
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
