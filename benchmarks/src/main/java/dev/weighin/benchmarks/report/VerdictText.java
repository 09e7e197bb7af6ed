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
    Map<String, List<String>> without = new LinkedHashMap<>();
    for (Finding finding : metrics.stream().map(analysis::finding).toList()) {
      if (isWithoutVerdict(finding)) {
        without
            .computeIfAbsent(reasons(finding.verdicts().getFirst()), any -> new ArrayList<>())
            .add(finding.metric().title());
      } else if (!finding.verdicts().isEmpty()) {
        lines.add("");
        lines.add(finding.metric().title() + letters(finding));
        lines.addAll(sentences(finding, analysis.arms().getFirst()));
      }
    }
    if (!without.isEmpty()) {
      lines.add("");
      lines.add("No verdict");
      without.forEach(
          (reason, titles) -> lines.add("  " + String.join(", ", titles) + ": " + reason));
    }
    lines.addAll(sentinel(metrics.stream().map(analysis::finding).toList()));
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

  private static boolean isWithoutVerdict(Finding finding) {
    return !finding.verdicts().isEmpty()
        && finding.verdicts().stream().allMatch(Verdict.Invalid.class::isInstance);
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
