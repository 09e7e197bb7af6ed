package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Percent;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one metric says about all contenders, in one sentence: who is best, as far as that was
 * shown, and how far away the last is.
 *
 * @param finding the metric
 * @param contenders the labels of the arms that are compared
 */
record FindingInWords(Finding finding, List<String> contenders) {

  /** The sentence, with a full stop. */
  String sentence() {
    List<Verdict> verdicts = finding.verdicts();
    if (verdicts.isEmpty()) {
      return "No verdict is given on this: there is nothing to compare.";
    }
    if (!finding.hasVerdict()) {
      return "No verdict: " + verdicts.getFirst().reasons().getFirst() + ".";
    }
    if (verdicts.stream().allMatch(Verdict.Equivalent.class::isInstance)) {
      return "The same for all that matters, give or take %.0f %%."
          .formatted(100 * finding.metric().margin());
    }
    if (verdicts.stream().noneMatch(Verdict.Different.class::isInstance)) {
      return "This run cannot tell: no difference was shown, nor that there is none.";
    }
    return best() + last() + ".";
  }

  /** Those than whom nobody was shown to be better. */
  private String best() {
    List<String> best =
        contenders.stream().filter(this::hasLetters).filter(arm -> !surpassed(arm)).toList();
    Wording wording = finding.metric().family().wording();
    return "%s %s the %s %s"
        .formatted(
            Questions.list(best),
            best.size() == 1 ? wording.verb() : wording.plural(),
            superlative(wording),
            wording.noun());
  }

  private String superlative(Wording wording) {
    if (isMoreBetter()) {
      return "most";
    }
    return switch (wording.less()) {
      case "less" -> "least";
      case "fewer" -> "fewest";
      default -> "lowest";
    };
  }

  private boolean hasLetters(String arm) {
    return finding.letters().containsKey(arm);
  }

  private boolean surpassed(String arm) {
    return finding.verdicts().stream()
        .filter(Verdict.Different.class::isInstance)
        .map(Verdict.Different.class::cast)
        .anyMatch(
            it -> {
              boolean first = it.ratio() > 1 == isMoreBetter();
              return (first ? it.pair().against() : it.pair().arm()).equals(arm);
            });
  }

  private boolean isMoreBetter() {
    return finding.metric().family().isMoreBetter();
  }

  /** How much more the last one has than the first, where that was shown. */
  private String last() {
    List<Summary> byMedian =
        finding.summaries().stream()
            .filter(summary -> hasLetters(summary.arm()))
            .sorted(Comparator.comparingDouble(Summary::median))
            .toList();
    String first = byMedian.getFirst().arm();
    String last = byMedian.getLast().arm();
    Optional<Verdict.Different> gap =
        finding
            .verdict(first, last)
            .filter(Verdict.Different.class::isInstance)
            .map(Verdict.Different.class::cast);
    String more = finding.metric().family().wording().more();
    return gap.map(it -> "; %s %s %s than %s".formatted(last, change(it, last), more, first))
        .orElse("");
  }

  private static String change(Verdict.Different verdict, String last) {
    return verdict.pair().arm().equals(last)
        ? Percent.size(verdict.ratio()) + " " + Percent.range(verdict.interval(), false)
        : Percent.size(1 / verdict.ratio())
            + " "
            + Percent.range(verdict.interval().inverse(), false);
  }
}
