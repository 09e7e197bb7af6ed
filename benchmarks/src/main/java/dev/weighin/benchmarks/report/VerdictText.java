package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Perception;
import dev.weighin.benchmarks.analyse.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The verdicts of some metrics as lines for a terminal: letters first, then a sentence per pair. */
final class VerdictText {
  private VerdictText() {}

  /** The lines about these metrics; none where no metric has a verdict. */
  static List<String> of(Analysis analysis, List<String> metrics) {
    List<String> lines = new ArrayList<>();
    for (String metric : metrics) {
      Finding finding = analysis.finding(metric);
      if (!finding.verdicts().isEmpty()) {
        lines.add("");
        lines.add(finding.metric().title() + letters(finding));
        lines.addAll(sentences(finding, analysis.arms().getFirst()));
      }
    }
    List<Perception> perceptions =
        analysis.perceptions().stream()
            .filter(perception -> metrics.contains(perception.metric()))
            .filter(perception -> perception.pair().against().equals(analysis.arms().getFirst()))
            .toList();
    if (!perceptions.isEmpty()) {
      lines.add("");
      lines.add("Does a user notice?");
      perceptions.forEach(perception -> lines.add("  " + perception.sentence()));
    }
    return lines;
  }

  private static String letters(Finding finding) {
    if (finding.letters().isEmpty()) {
      return "";
    }
    return finding.letters().entrySet().stream()
        .map((Map.Entry<String, String> arm) -> arm.getKey() + " " + arm.getValue())
        .collect(Collectors.joining(", ", ": ", ""));
  }

  /** What each arm is against the baseline; the reasons of invalid ones are said once. */
  private static List<String> sentences(Finding finding, String baseline) {
    boolean allInvalid = finding.verdicts().stream().allMatch(Verdict.Invalid.class::isInstance);
    if (allInvalid) {
      Verdict first = finding.verdicts().getFirst();
      return List.of("  no verdict: " + String.join("; ", firstTwo(first.reasons())));
    }
    return finding.verdicts().stream()
        .filter(verdict -> verdict.pair().against().equals(baseline))
        .map(verdict -> "  " + finding.sentence(verdict))
        .toList();
  }

  private static List<String> firstTwo(List<String> reasons) {
    return reasons.subList(0, Math.min(2, reasons.size()));
  }
}
