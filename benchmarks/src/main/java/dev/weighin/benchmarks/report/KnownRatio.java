package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A ratio and where it may lie, of a verdict that gives one.
 *
 * @param ratio how many times as much
 * @param interval of the ratio
 */
record KnownRatio(double ratio, Interval interval) {
  private static final double LEAST_REACH = Math.log(1.1);

  /** The ratio of a verdict; empty if it gives none. */
  static Optional<KnownRatio> of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Different it -> Optional.of(new KnownRatio(it.ratio(), it.interval()));
      case Verdict.Equivalent it -> Optional.of(new KnownRatio(it.ratio(), it.interval()));
      case Verdict.Inconclusive it -> Optional.of(new KnownRatio(it.ratio(), it.interval()));
      case Verdict.Invalid _ -> Optional.empty();
    };
  }

  /** The same ratio the other way round. */
  KnownRatio inverse() {
    return new KnownRatio(1 / ratio, interval.inverse());
  }

  /** How far a scale of logarithms has to go to either side to hold every interval of a metric. */
  static double reach(Finding finding) {
    return reach(finding.verdicts().stream().flatMap(verdict -> of(verdict).stream()), 1);
  }

  /** The same for some ratios, with room: 1 for none, 1.1 for a tenth more. */
  static double reach(Stream<KnownRatio> ratios, double room) {
    return Math.max(LEAST_REACH, room * ratios.mapToDouble(KnownRatio::reach).max().orElse(0));
  }

  /** How far the further end is from no difference, as a logarithm; an infinite end is no end. */
  double reach() {
    return DoubleStream.of(interval.low(), interval.high())
        .map(Math::log)
        .map(Math::abs)
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }
}
