package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.analyse.statistics.Interval;
import dev.weighin.benchmarks.analyse.statistics.LogRatios;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import java.util.List;
import java.util.Optional;

/**
 * Whether a run tells apart what is the same: the sentinel is a second copy of another arm, so any
 * difference between the two is the measurement's own.
 *
 * @param pair the sentinel against the arm it is a copy of
 * @param ratio how far apart they were
 * @param interval of the ratio, at 95 %
 * @param blocks how many blocks it rests on
 * @param failed true if the interval leaves 1 out and the size is over half the metric's margin
 */
public record SentinelCheck(
    Pair pair, double ratio, Interval interval, int blocks, boolean failed) {

  /** The sentinel of a run and the arm it is a copy of; empty if the run has none. */
  static Optional<Pair> pairOf(List<ArmLine> arms) {
    return arms.stream().filter(ArmLine::sentinel).findFirst().flatMap(one -> twin(one, arms));
  }

  private static Optional<Pair> twin(ArmLine sentinel, List<ArmLine> arms) {
    return arms.stream()
        .filter(arm -> !arm.sentinel())
        .filter(arm -> arm.framework().equals(sentinel.framework()))
        .filter(arm -> arm.variant().equals(sentinel.variant()))
        .filter(arm -> arm.artifactSha256().equals(sentinel.artifactSha256()))
        .findFirst()
        .map(arm -> new Pair(sentinel.label(), arm.label()));
  }

  /** The check on one metric; empty where its blocks do not allow one. */
  static Optional<SentinelCheck> of(PairedBlocks blocks, double margin) {
    if (!blocks.defects().isEmpty()) {
      return Optional.empty();
    }
    LogRatios ratios = blocks.logRatios();
    Interval interval = ratios.interval(0.95);
    boolean large = Math.abs(ratios.logs().mean()) > Math.log1p(margin) / 2;
    return Optional.of(
        new SentinelCheck(
            blocks.pair(),
            ratios.ratio(),
            interval,
            blocks.blocks(),
            interval.excludesOne() && large));
  }

  /** What the two copies showed, without a full stop. */
  public String sentence() {
    return "%s %s, %d blocks%s"
        .formatted(
            Percent.signed(ratio),
            Percent.range(interval, false),
            blocks,
            failed ? "; told apart, so there is no verdict" : "");
  }

  /** What a failed check says, in words. */
  public String reason() {
    return "two copies of %s differ by %s %s: this run cannot tell servers apart by this metric"
        .formatted(pair.against(), Percent.signed(ratio), Percent.range(interval, false));
  }
}
