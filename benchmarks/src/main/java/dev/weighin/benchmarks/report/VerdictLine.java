package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the list below a figure.
 *
 * @param arm the arm it is about; null if it is about several pairs
 * @param against what that is held against; null if it is about several pairs
 * @param text what it says, without a full stop
 */
public record VerdictLine(String arm, String against, String text) {

  /**
   * A sentence for each pair with a verdict, and one for all that have none for the same reason.
   */
  public static List<VerdictLine> of(Finding finding) {
    Map<String, List<Pair>> without =
        finding.verdicts().stream()
            .filter(Verdict.Invalid.class::isInstance)
            .collect(
                Collectors.groupingBy(
                    VerdictText::reasons,
                    LinkedHashMap::new,
                    Collectors.mapping(Verdict::pair, Collectors.toList())));
    return Stream.concat(
            finding.verdicts().stream()
                .filter(verdict -> !(verdict instanceof Verdict.Invalid))
                .map(verdict -> of(verdict.pair(), finding.sentence(verdict))),
            without.entrySet().stream()
                .map(entry -> new VerdictLine(null, null, text(entry.getValue(), entry.getKey()))))
        .toList();
  }

  private static VerdictLine of(Pair pair, String sentence) {
    return new VerdictLine(pair.arm(), pair.against(), sentence);
  }

  private static String text(List<Pair> pairs, String reasons) {
    return pairs.stream()
        .map(pair -> pair.arm() + " against " + pair.against())
        .collect(Collectors.joining(", ", "no verdict on ", ": " + reasons));
  }
}
