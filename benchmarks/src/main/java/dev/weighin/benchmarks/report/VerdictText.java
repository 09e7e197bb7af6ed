package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The verdicts of some metrics as lines for a terminal: letters first, then a sentence per pair.
 */
final class VerdictText {
  private VerdictText() {}

  /** The lines about these metrics; none where no metric has a verdict. */
  static List<String> of(Analysis analysis, List<String> metrics) {
    List<String> lines = new ArrayList<>();
    List<Finding> findings = metrics.stream().map(analysis::finding).toList();
    for (Finding finding : findings) {
      if (finding.hasVerdict()) {
        lines.add("");
        lines.add(finding.metric().title() + letters(finding));
        lines.addAll(sentences(finding, analysis.arms().getFirst()));
      }
    }
    List<String> without = without(findings);
    if (!without.isEmpty()) {
      lines.add("");
      lines.add("No verdict");
      without.forEach(line -> lines.add("  " + line));
    }
    lines.addAll(sentinel(findings));
    lines.addAll(perceptions(analysis, metrics));
    return lines;
  }

  /** The check of the run itself. */
  private static List<String> sentinel(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.sentinel() != null) {
        if (lines.isEmpty()) {
          lines.add("");
          lines.add(
              "%s, a second copy of %s, should not differ from it"
                  .formatted(finding.sentinel().pair().arm(), finding.sentinel().pair().against()));
        }
        lines.add("  " + finding.metric().title() + ": " + finding.sentinel().sentence());
      }
    }
    return lines;
  }

  private static List<String> perceptions(Analysis analysis, List<String> metrics) {
    List<String> sentences =
        analysis.perceptions().stream()
            .filter(perception -> metrics.contains(perception.metric()))
            .filter(perception -> perception.pair().against().equals(analysis.arms().getFirst()))
            .map(perception -> "  " + perception.sentence())
            .toList();
    return sentences.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of("", "Does a user notice?"), sentences.stream()).toList();
  }

  /**
   * Metrics that have no verdict though they could have one, those with the same reasons together.
   */
  static List<String> without(List<Finding> findings) {
    Map<String, List<String>> titles =
        findings.stream()
            .filter(finding -> !finding.hasVerdict() && !finding.verdicts().isEmpty())
            .collect(
                Collectors.groupingBy(
                    finding -> reasons(finding.verdicts().getFirst()),
                    LinkedHashMap::new,
                    Collectors.mapping(finding -> finding.metric().title(), Collectors.toList())));
    return titles.entrySet().stream()
        .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
        .toList();
  }

  private static String letters(Finding finding) {
    if (finding.letters().isEmpty()) {
      return "";
    }
    return finding.letters().entrySet().stream()
        .map(arm -> arm.getKey() + " " + arm.getValue())
        .collect(Collectors.joining(", ", ": ", ""));
  }

  /** What each arm is against the baseline; the page holds the other pairs too. */
  private static List<String> sentences(Finding finding, String baseline) {
    return finding.verdicts().stream()
        .filter(verdict -> verdict.pair().against().equals(baseline))
        .map(verdict -> "  " + finding.sentence(verdict))
        .toList();
  }

  static String reasons(Verdict verdict) {
    return String.join("; ", verdict.reasons().subList(0, Math.min(2, verdict.reasons().size())));
  }
}
