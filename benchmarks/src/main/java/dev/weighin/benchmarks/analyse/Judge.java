package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.analyse.statistics.Estimate;
import dev.weighin.benchmarks.analyse.statistics.Holm;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import dev.weighin.benchmarks.analyse.statistics.LogRatios;
import dev.weighin.benchmarks.analyse.statistics.SignedRank;
import java.util.ArrayList;
import java.util.List;

/** Turns what is known about all pairs of one metric into verdicts. */
public final class Judge {
  /** How often at most one of a metric's pairs is called different although none is. */
  public static final double ERROR_RATE = 0.05;

  private static final String RANKS_DISAGREE =
      "the interval leaves out no difference, but too many blocks say the opposite (signed-rank test)";

  private Judge() {}

  /**
   * A pair to be judged.
   *
   * @param pair the two arms
   * @param estimate how far apart they are; null where there are defects
   * @param blocks how many blocks are fit to be used
   * @param defects why it cannot be judged; empty if it can
   * @param notes what goes with the verdict
   */
  public record Case(
      Pair pair, Estimate estimate, int blocks, List<String> defects, List<String> notes) {

    /** Two arms that were weighed side by side. */
    public static Case of(PairedBlocks blocks) {
      List<String> defects = blocks.defects();
      return new Case(
          blocks.pair(),
          defects.isEmpty() ? blocks.logRatios() : null,
          blocks.blocks(),
          defects,
          blocks.leftOut());
    }
  }

  /**
   * One verdict per pair, in the same order.
   *
   * @param pairs all pairs of one metric: the more they are, the more each must show (Holm)
   * @param margin the relative change that counts as none, such as 0.05
   */
  public static List<Verdict> verdicts(List<PairedBlocks> pairs, double margin) {
    return judged(pairs.stream().map(Case::of).toList(), margin);
  }

  /** The same for cases of any kind. */
  public static List<Verdict> judged(List<Case> cases, double margin) {
    List<Double> pValues =
        cases.stream()
            .filter(one -> one.defects().isEmpty())
            .map(one -> one.estimate().pValue())
            .toList();
    double[] rates = Holm.rates(pValues, ERROR_RATE);
    List<Verdict> verdicts = new ArrayList<>();
    int sound = 0;
    for (Case one : cases) {
      verdicts.add(
          one.defects().isEmpty()
              ? verdict(one, rates[sound++], margin)
              : new Verdict.Invalid(one.pair(), one.blocks(), one.defects()));
    }
    return List.copyOf(verdicts);
  }

  private static Verdict verdict(Case one, double rate, double margin) {
    Estimate estimate = one.estimate();
    Interval interval = estimate.interval(1 - rate);
    boolean apart = interval.excludesOne();
    if (apart && !interval.within(margin) && ranksAgree(estimate)) {
      return new Verdict.Different(
          one.pair(), estimate.ratio(), interval, estimate.blocks(), one.notes());
    }
    if (estimate.equivalentWithin(margin)) {
      return new Verdict.Equivalent(
          one.pair(),
          estimate.ratio(),
          estimate.equivalenceInterval(),
          estimate.blocks(),
          margin,
          one.notes());
    }
    return new Verdict.Inconclusive(
        one.pair(),
        estimate.ratio(),
        interval,
        estimate.blocks(),
        estimate.detectableRatio(rate),
        margin,
        estimate.blocksNeeded(rate, margin),
        apart ? with(one.notes(), RANKS_DISAGREE) : one.notes());
  }

  private static boolean ranksAgree(Estimate estimate) {
    return !(estimate instanceof LogRatios ratios)
        || ratios.blocks() < SignedRank.FEWEST_BLOCKS
        || SignedRank.pValue(ratios) < ERROR_RATE;
  }

  private static List<String> with(List<String> reasons, String another) {
    List<String> all = new ArrayList<>(reasons);
    all.add(another);
    return List.copyOf(all);
  }
}
