package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.MetricFamily;
import dev.weighin.benchmarks.analyse.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The most each server can do, as a table for a terminal: medians over the blocks. */
final class CapacityText {
  private static final String VERDICTS = MetricFamily.CAPACITY_100.id();

  private CapacityText() {}

  /** The lines, an empty one first; none where no capacity was searched. */
  static List<String> of(Analysis analysis) {
    List<Finding> findings =
        MetricFamily.LIMITS.stream().map(family -> analysis.finding(family.id())).toList();
    if (findings.stream().allMatch(finding -> finding.summaries().isEmpty())) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("requests/s at p99 of"));
    MetricFamily.LIMITS.forEach(
        family ->
            head.add(
                family.limitMillis().isPresent()
                    ? "<= %d ms".formatted(family.limitMillis().getAsInt())
                    : "closed loop"));
    rows.add(head);
    for (String arm : analysis.arms()) {
      List<String> row = new ArrayList<>(List.of(arm));
      findings.forEach(finding -> row.add(cell(finding.of(arm))));
      rows.add(row);
    }
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(TextTable.aligned(rows));
    if (rows.stream().flatMap(List::stream).anyMatch(cell -> cell.startsWith(">="))) {
      lines.add(
          ">= where even the highest rate that was tried was kept; mostly the load generator gave out first.");
    }
    lines.addAll(VerdictText.of(analysis, List.of(VERDICTS)));
    return lines;
  }

  private static String cell(Optional<Summary> summary) {
    return summary
        .map(it -> (it.cautions().isEmpty() ? "" : ">= ") + "%,.0f".formatted(it.median()))
        .orElse("-");
  }
}
