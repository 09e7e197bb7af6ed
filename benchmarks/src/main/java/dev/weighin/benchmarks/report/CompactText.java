package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.calibration.LiveErrorRates;
import java.util.ArrayList;
import java.util.List;

/**
 * A run on one screen of 80 columns: whether it was valid, the short table, and for each metric of
 * it how far every arm is from the baseline, as a bar.
 */
public final class CompactText {
  private static final int MOST_WARNINGS = 6;

  private final Analysis analysis;
  private final ReportModel model;

  private CompactText(Analysis analysis) {
    this.analysis = analysis;
    this.model = new ReportModel(analysis, LiveErrorRates.NONE);
  }

  /** Arrange an analysis; lines end with a line feed, except the last. */
  public static String of(Analysis analysis) {
    return String.join("\n", new CompactText(analysis).lines());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(TextTable.table(analysis));
    lines.add("");
    lines.addAll(TextTable.basis(analysis));
    lines.addAll(changes());
    lines.addAll(CapacityText.of(analysis));
    lines.addAll(HeapText.of(analysis));
    lines.add("");
    lines.addAll(Paragraph.wrapped("Valid?  ", "        ", model.validity().sentence()));
    lines.addAll(Paragraph.wrapped("Notice? ", "        ", model.notice().answer()));
    lines.addAll(warnings());
    return lines;
  }

  /** The bars of every metric that has a verdict, and why the others have none. */
  private List<String> changes() {
    List<Finding> findings = TextTable.metrics(analysis).stream().map(analysis::finding).toList();
    List<String> lines = new ArrayList<>();
    findings.stream()
        .filter(Finding::hasVerdict)
        .forEach(finding -> lines.addAll(new BarChart(finding, model.baseline()).lines()));
    List<String> without = VerdictText.without(findings);
    if (!lines.isEmpty()) {
      lines.addAll(0, Paragraph.wrapped("", "", legend()));
      lines.addFirst("");
    }
    if (!without.isEmpty()) {
      lines.add("");
    }
    without.forEach(line -> lines.addAll(Paragraph.wrapped("No verdict: ", "  ", line)));
    return lines;
  }

  private String legend() {
    return "Times %s's: ─●─ as far as the blocks tell, ░ too small to matter."
        .formatted(model.baseline());
  }

  private List<String> warnings() {
    List<String> warnings = analysis.warnings();
    List<String> lines = new ArrayList<>();
    warnings.stream()
        .limit(MOST_WARNINGS)
        .forEach(warning -> lines.addAll(Paragraph.wrapped("! ", "  ", warning)));
    if (warnings.size() > MOST_WARNINGS) {
      lines.add(
          "! and %d more, on the page and with --summary full"
              .formatted(warnings.size() - MOST_WARNINGS));
    }
    return lines;
  }
}
