package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * A link to one metric with the lowest value first.
 *
 * @param text what people ask for
 * @param metric the id of the metric
 * @param target the id of its column
 */
public record Preset(String text, String metric, String target) {

  /** Those that a run has an answer to. */
  static List<Preset> of(Analysis analysis) {
    return Stream.of(
            of(analysis, "Smallest memory", "rss-idle"),
            of(analysis, "Fastest to its first answer", "start-up"),
            of(analysis, "Steadiest tail", "p99@mix"),
            of(analysis, "Least CPU", "cpu-rel@mix"),
            of(analysis, "Least garbage", "bytes@mix"))
        .flatMap(List::stream)
        .toList();
  }

  /** The address of the page in that state; without scripts it still leads to the column. */
  public String address() {
    return "?sort=%s#%s".formatted(metric, target);
  }

  private static List<Preset> of(Analysis analysis, String text, String metric) {
    Finding finding = analysis.finding(metric);
    return finding.summaries().isEmpty()
        ? List.of()
        : List.of(new Preset(text, metric, ReportModel.columnAnchor(finding)));
  }
}
