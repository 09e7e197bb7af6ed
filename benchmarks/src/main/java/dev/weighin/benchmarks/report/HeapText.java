package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.MetricFamily;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.measure.HeapNeeded;
import dev.weighin.benchmarks.measure.HeapTry;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The smallest heap that is enough for each server, as a table for a terminal. */
final class HeapText {
  private static final String METRIC = MetricFamily.HEAP_NEEDED.id();

  private HeapText() {}

  /** The lines, an empty one first; none where no heap was searched. */
  static List<String> of(Analysis analysis) {
    Finding finding = analysis.finding(METRIC);
    if (finding.summaries().isEmpty()) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("smallest heap", "median", "lowest", "highest", "peak RSS with it"));
    for (String arm : analysis.arms()) {
      rows.add(row(analysis, finding, arm));
    }
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(TextTable.aligned(rows));
    lines.addAll(VerdictText.of(analysis, List.of(METRIC)));
    return lines;
  }

  private static List<String> row(Analysis analysis, Finding finding, String arm) {
    Optional<Summary> summary = finding.of(arm);
    return List.of(
        arm,
        summary.map(it -> Unit.BYTES.format(it.median())).orElse("-"),
        summary.map(it -> Unit.BYTES.format(it.low())).orElse("-"),
        summary.map(it -> Unit.BYTES.format(it.high())).orElse("-"),
        rss(analysis.run().trialsOf(arm)));
  }

  /** The most that any of the processes took that held with the smallest heap of their trial. */
  private static String rss(List<Trial> trials) {
    return trials.stream()
        .map(Trial::heap)
        .flatMap(Stream::ofNullable)
        .map(HeapNeeded::smallest)
        .flatMap(Optional::stream)
        .map(HeapTry::peakRssBytes)
        .filter(Objects::nonNull)
        .max(Long::compare)
        .map(Unit.BYTES::format)
        .orElse("-");
  }
}
