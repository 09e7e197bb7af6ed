package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Percent;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.analyse.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the arms are from the baseline in one metric, a line each.
 *
 * @param finding the metric
 * @param baseline the label of the arm the others are held against
 */
record BarChart(Finding finding, String baseline) {
  private static final String INDENT = "  ";
  private static final int SHORT_LABEL = 20;

  /** A line with the scale, then one for each verdict against the baseline. */
  List<String> lines() {
    IntervalBar bar = new IntervalBar(KnownRatio.reach(finding), finding.metric().margin());
    int width = labelWidth();
    List<String> lines = new ArrayList<>();
    lines.add(
        line(TextTable.titleOf(finding), width + INDENT.length(), bar.scale(), letters(baseline)));
    finding.verdicts().stream()
        .filter(verdict -> verdict.pair().against().equals(baseline))
        .forEach(verdict -> lines.add(INDENT + line(verdict, width, bar)));
    return lines;
  }

  private String line(Verdict verdict, int width, IntervalBar bar) {
    String drawn =
        KnownRatio.of(verdict)
            .map(known -> bar.of(known.ratio(), known.interval()))
            .orElseGet(bar::unknown);
    String text = letters(verdict.pair().arm()) + " " + inWords(verdict);
    return line(verdict.pair().arm(), width, drawn, text);
  }

  private static String inWords(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Different it ->
          Percent.signed(it.ratio()) + " " + Percent.range(it.interval(), false);
      case Verdict.Equivalent it -> "the same within %.0f %%".formatted(100 * it.margin());
      case Verdict.Inconclusive it -> "cannot tell " + Percent.range(it.interval(), false);
      case Verdict.Invalid _ -> "no verdict";
    };
  }

  /** Who shares a letter was not shown to differ. */
  private String letters(String arm) {
    return finding.letters().getOrDefault(arm, "-");
  }

  private int labelWidth() {
    List<String> labels = finding.summaries().stream().map(Summary::arm).toList();
    int longest = labels.stream().mapToInt(String::length).max().orElse(0);
    return Math.min(longest, Paragraph.lengthToTellApart(labels, SHORT_LABEL));
  }

  private static String line(String label, int width, String bar, String text) {
    String cut = Paragraph.cut(label, width);
    return "%s%s %s %s".formatted(cut, " ".repeat(width - cut.length()), bar, text);
  }
}
