package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.analyse.statistics.CompactLetters;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the verdicts of a run, metric by metric. */
final class Verdicts {
  private final Pairing pairing;

  Verdicts(Run run) {
    this.pairing = new Pairing(run);
  }

  /** Everything there is to find about one metric, from the summaries of the arms. */
  Finding finding(Metric metric, List<Summary> summaries, List<ArmLine> arms) {
    if (!metric.family().isJudged()) {
      return new Finding(metric, summaries, List.of(), Map.of(), null);
    }
    Optional<SentinelCheck> check = pairing.sentinel(metric);
    List<Summary> contenders =
        summaries.stream().filter(summary -> isContender(summary.arm(), arms)).toList();
    List<Verdict> verdicts = verdicts(metric, contenders, check);
    return new Finding(
        metric, summaries, verdicts, letters(contenders, verdicts), check.orElse(null));
  }

  /**
   * Whether a user would notice. What disturbs the machine can only make answers later, so a server
   * that stays below the limit all the same is below it: the gates on noise are not asked. Where
   * there were too few requests for a 99th percentile, the slowest answer stands for it, which is
   * no less.
   */
  List<Perception> perceptions(List<Finding> findings, double networkMillis) {
    List<Perception> perceptions = new ArrayList<>();
    for (Finding finding : findings) {
      Metric metric = finding.metric();
      if (metric.family() == MetricFamily.P99) {
        double rate = pairing.arrivalsPerSecond(metric).orElseThrow();
        for (Verdict verdict : finding.verdicts()) {
          PairedBlocks blocks = pairing.pair(metric, verdict.pair(), Sensitivity.COUNT);
          Metric slowest = metric.sibling(MetricFamily.MAX);
          PairedBlocks bounds = pairing.pair(slowest, verdict.pair(), Sensitivity.COUNT);
          boolean isBounded = !blocks.defects().isEmpty() && bounds.defects().isEmpty();
          perceptions.add(
              isBounded
                  ? Perception.of(slowest, bounds, rate, networkMillis)
                  : Perception.of(metric, blocks, rate, networkMillis));
        }
      }
    }
    return List.copyOf(perceptions);
  }

  private List<Verdict> verdicts(
      Metric metric, List<Summary> contenders, Optional<SentinelCheck> check) {
    List<PairedBlocks> pairs = new ArrayList<>();
    for (Pair pair : pairs(contenders.stream().map(Summary::arm).toList())) {
      pairs.add(pairing.pair(metric, pair));
    }
    List<Verdict> verdicts = Judge.verdicts(pairs, metric.margin());
    if (check.isEmpty() || !check.get().failed()) {
      return verdicts;
    }
    List<String> reasons = List.of(check.get().reason());
    return verdicts.stream()
        .<Verdict>map(verdict -> new Verdict.Invalid(verdict.pair(), verdict.blocks(), reasons))
        .toList();
  }

  /** Each arm against each one before it, so that the baseline is what others are held against. */
  static List<Pair> pairs(List<String> arms) {
    List<Pair> pairs = new ArrayList<>();
    for (int against = 0; against < arms.size(); against++) {
      for (int arm = against + 1; arm < arms.size(); arm++) {
        pairs.add(new Pair(arms.get(arm), arms.get(against)));
      }
    }
    return pairs;
  }

  private static Map<String, String> letters(List<Summary> contenders, List<Verdict> verdicts) {
    List<String> lowestFirst =
        contenders.stream()
            .sorted(Comparator.comparingDouble(Summary::median))
            .map(Summary::arm)
            .filter(arm -> verdicts.stream().anyMatch(verdict -> isValidFor(arm, verdict)))
            .toList();
    return lowestFirst.isEmpty()
        ? Map.of()
        : CompactLetters.of(
            lowestFirst,
            (one, other) ->
                verdicts.stream()
                    .filter(verdict -> verdict.pair().is(one, other))
                    .anyMatch(Verdict.Different.class::isInstance));
  }

  private static boolean isValidFor(String arm, Verdict verdict) {
    return !(verdict instanceof Verdict.Invalid)
        && (verdict.pair().arm().equals(arm) || verdict.pair().against().equals(arm));
  }

  private static boolean isContender(String label, List<ArmLine> arms) {
    return arms.stream().noneMatch(arm -> arm.label().equals(label) && arm.sentinel());
  }
}
