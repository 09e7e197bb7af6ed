package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.analyse.statistics.Holm;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import dev.weighin.benchmarks.analyse.statistics.LogRatios;
import dev.weighin.benchmarks.analyse.statistics.SampleSize;
import dev.weighin.benchmarks.analyse.statistics.SignedRank;
import java.util.ArrayList;
import java.util.List;

/** Turns the blocks of all pairs of one metric into verdicts. */
public final class Judge {
  /** How often at most one of a metric's pairs is called different although none is. */
  public static final double ERROR_RATE = 0.05;

  private static final String RANKS_DISAGREE =
      "the interval leaves out no difference, but too many blocks say the opposite (signed-rank test)";

  private Judge() {}

  /**
   * One verdict per pair, in the same order.
   *
   * @param pairs all pairs of one metric: the more they are, the more each must show (Holm)
   * @param margin the relative change that counts as none, such as 0.05
   */
  public static List<Verdict> verdicts(List<PairedBlocks> pairs, double margin) {
    List<Double> pValues =
        pairs.stream()
            .filter(blocks -> blocks.defects().isEmpty())
            .map(blocks -> blocks.logRatios().pValue())
            .toList();
    double[] rates = Holm.rates(pValues, ERROR_RATE);
    List<Verdict> verdicts = new ArrayList<>();
    int sound = 0;
    for (PairedBlocks blocks : pairs) {
      List<String> defects = blocks.defects();
      verdicts.add(
          defects.isEmpty()
              ? verdict(blocks, rates[sound++], margin)
              : new Verdict.Invalid(blocks.pair(), blocks.blocks(), defects));
    }
    return List.copyOf(verdicts);
  }

  private static Verdict verdict(PairedBlocks blocks, double rate, double margin) {
    LogRatios ratios = blocks.logRatios();
    Interval interval = ratios.interval(1 - rate);
    boolean apart = interval.excludesOne();
    if (apart && ranksAgree(ratios)) {
      return new Verdict.Different(
          blocks.pair(),
          ratios.ratio(),
          interval,
          ratios.blocks(),
          interval.within(margin),
          blocks.leftOut());
    }
    if (ratios.equivalentWithin(margin)) {
      return new Verdict.Equivalent(
          blocks.pair(),
          ratios.ratio(),
          ratios.equivalenceInterval(),
          ratios.blocks(),
          margin,
          blocks.leftOut());
    }
    return new Verdict.Inconclusive(
        blocks.pair(),
        ratios.ratio(),
        interval,
        ratios.blocks(),
        SampleSize.detectableRatio(ratios, rate),
        margin,
        SampleSize.blocksNeeded(ratios.logs().deviation(), rate, margin),
        apart ? with(blocks.leftOut(), RANKS_DISAGREE) : blocks.leftOut());
  }

  private static boolean ranksAgree(LogRatios ratios) {
    return ratios.blocks() < SignedRank.FEWEST_BLOCKS || SignedRank.pValue(ratios) < ERROR_RATE;
  }

  private static List<String> with(List<String> reasons, String another) {
    List<String> all = new ArrayList<>(reasons);
    all.add(another);
    return List.copyOf(all);
  }
}
