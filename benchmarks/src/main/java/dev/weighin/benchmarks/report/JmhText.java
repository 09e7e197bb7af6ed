package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Percent;
import dev.weighin.benchmarks.analyse.jmh.ForkSummary;
import dev.weighin.benchmarks.analyse.jmh.JmhChange;
import dev.weighin.benchmarks.analyse.jmh.JmhComparison;
import dev.weighin.benchmarks.quantity.Unit;
import dev.weighin.benchmarks.results.jmh.JmhResult;
import dev.weighin.benchmarks.results.jmh.JmhRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** JMH files as lines for a terminal. */
public final class JmhText {
  /** What is said of two files, whatever they hold. */
  static final String TWO_SESSIONS =
      "Two files are two sessions: changes are described and not judged, for nothing here tells how"
          + " much the machine moved from one to the other. Brackets hold what the forks allow, at"
          + " 95 %.";

  private JmhText() {}

  /** One file: each result by its forks. */
  public static String of(JmhRun run) {
    List<String> lines = new ArrayList<>();
    lines.add(run.file() + ", written by JMH");
    for (JmhResult result : run.results()) {
      lines.add("");
      lines.addAll(Paragraph.wrapped("", "  ", result.name()));
      lines.addAll(Paragraph.wrapped("  ", "  ", "fork means: " + forkMeans(result)));
      lines.addAll(Paragraph.wrapped("  ", "  ", conclusion(ForkSummary.of(result))));
    }
    return String.join("\n", lines);
  }

  /** Two files: each change with what the forks allow, or why nothing can be said. */
  public static String of(JmhComparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("first:  " + comparison.first());
    lines.add("second: " + comparison.second());
    lines.addAll(Paragraph.wrapped("", "", TWO_SESSIONS));
    for (JmhChange change : comparison.changes()) {
      lines.add("");
      lines.addAll(Paragraph.wrapped("", "  ", change.name()));
      lines.addAll(Paragraph.wrapped("  ", "  ", inWords(change)));
    }
    comparison
        .alone()
        .forEach(name -> lines.addAll(Paragraph.wrapped("! ", "  ", "in one file only: " + name)));
    return String.join("\n", lines);
  }

  /** A change in words. */
  static String inWords(JmhChange change) {
    return switch (change) {
      case JmhChange.Described it ->
          Percent.signed(it.ratio()) + " " + Percent.range(it.interval(), false);
      case JmhChange.Refused it -> "not compared: " + String.join("; ", it.reasons());
    };
  }

  /** The mean of each fork. */
  static String forkMeans(JmhResult result) {
    return result.forkMeans().stream().map(Unit::ratio).collect(Collectors.joining(", "))
        + " "
        + result.unit();
  }

  /** What the forks allow to be said. */
  static String conclusion(ForkSummary summary) {
    return summary.isBounded()
        ? "mean %s %s, between forks [%s, %s] at 95 %%"
            .formatted(
                Unit.ratio(summary.mean()),
                summary.result().unit(),
                Unit.ratio(summary.low()),
                Unit.ratio(summary.high()))
        : "nothing may be concluded: one process bounds nothing; run JMH with -f 5";
  }
}
