package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.compare.Change;
import dev.weighin.benchmarks.analyse.compare.Comparison;
import dev.weighin.benchmarks.analyse.compare.Mismatch;
import java.util.ArrayList;
import java.util.List;

/** A comparison of two runs as lines for a terminal, on the metrics of the short table. */
public final class ComparisonText {
  private ComparisonText() {}

  /** Arrange a comparison; lines end with a line feed, except the last. */
  public static String of(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("first:  " + comparison.first());
    lines.add("second: " + comparison.second());
    comparison.warnings().forEach(warning -> lines.add("! " + warning));
    if (!comparison.refusals().isEmpty()) {
      lines.add("");
      lines.add("The two cannot be compared; they differ in");
      comparison.refusals().forEach(mismatch -> lines.addAll(described(mismatch)));
      return String.join("\n", lines);
    }
    if (comparison.reference() != null) {
      lines.add("Each change is measured against %s.".formatted(comparison.reference()));
    }
    for (String metric : TextTable.metrics()) {
      List<Change> changes =
          comparison.changes().stream().filter(change -> change.metric().equals(metric)).toList();
      if (!changes.isEmpty()) {
        lines.add("");
        lines.add(Metric.named(metric).title());
        changes.forEach(change -> lines.add("  " + ChangePlot.sentence(change)));
      }
    }
    return String.join("\n", lines);
  }

  private static List<String> described(Mismatch mismatch) {
    return List.of(
        "  " + mismatch.field(),
        "    first:  " + mismatch.first(),
        "    second: " + mismatch.second());
  }
}
