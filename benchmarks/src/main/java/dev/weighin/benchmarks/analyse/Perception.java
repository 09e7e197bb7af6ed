package dev.weighin.benchmarks.analyse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.weighin.benchmarks.analyse.statistics.Sample;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether a user would notice which of two servers answers: an absolute statement beside the
 * relative verdicts. Below 100 ms an answer feels immediate (Nielsen, "Usability Engineering",
 * 1993, chapter 5); what the network takes of that is the reader's to say.
 *
 * @param metric the id of the latency it rests on: of a 99th percentile, or of the slowest answer
 *     where there were too few requests for that
 * @param pair the two arms
 * @param arrivalsPerSecond the arrival rate, in requests per second
 * @param limitMillis what is left of the 100 ms for the server, in milliseconds
 * @param blocks how many blocks it rests on
 * @param worstMillis the largest such latency of either arm in any block; null if not known
 * @param differenceMillis the upper 95 % bound of the difference of the two 99th percentiles; null
 *     if not known
 * @param shown true if both are below the limit
 * @param reason why it was not shown; empty if it was
 */
public record Perception(
    String metric,
    Pair pair,
    double arrivalsPerSecond,
    double limitMillis,
    int blocks,
    Double worstMillis,
    Double differenceMillis,
    boolean shown,
    String reason) {

  /** What a user can notice at all, in milliseconds. */
  public static final double NOTICEABLE_MILLIS = 100;

  private static final double MICROS_PER_MILLI = 1_000;

  /**
   * Look at two arms.
   *
   * @param metric a 99th percentile of latency, or the slowest answer
   * @param blocks its values in microseconds
   * @param arrivalsPerSecond the rate they were taken at
   * @param networkMillis what the network takes, in milliseconds, 0 or more
   */
  static Perception of(
      Metric metric, PairedBlocks blocks, double arrivalsPerSecond, double networkMillis) {
    double limit = NOTICEABLE_MILLIS - networkMillis;
    List<String> defects = blocks.defects();
    if (!defects.isEmpty()) {
      return new Perception(
          metric.id(),
          blocks.pair(),
          arrivalsPerSecond,
          limit,
          blocks.blocks(),
          null,
          null,
          false,
          String.join("; ", defects.subList(0, Math.min(2, defects.size()))));
    }
    double worst =
        IntStream.range(0, blocks.blocks()).mapToDouble(i -> worst(blocks, i)).max().orElseThrow();
    boolean isBound = metric.family() == MetricFamily.MAX;
    // Two percentiles between nothing and a bound are no further apart than that.
    double difference = isBound ? worst : upperBoundOfDifference(blocks);
    boolean shown = worst < limit && difference < limit;
    return new Perception(
        metric.id(),
        blocks.pair(),
        arrivalsPerSecond,
        limit,
        blocks.blocks(),
        worst,
        difference,
        shown,
        shown
            ? ""
            : "%s reached %s of %s"
                .formatted(named(metric.family()), millis(worst), millis(limit)));
  }

  /** Whether it rests on the slowest answer, which no 99th percentile is above. */
  @JsonIgnore
  public boolean isBound() {
    return MetricFamily.named(metric).orElseThrow() == MetricFamily.MAX;
  }

  /** The statement in one sentence, without a full stop. */
  public String sentence() {
    String names = pair.arm() + " and " + pair.against();
    if (!shown) {
      return "whether a user notices a difference between %s at %,.0f requests/s is open: %s"
          .formatted(names, arrivalsPerSecond, reason);
    }
    String basis =
        isBound()
            ? "even the slowest answer took %s".formatted(millis(worstMillis))
            : "p99 at most %s, %s apart at most"
                .formatted(millis(worstMillis), millis(differenceMillis));
    return "no difference a user would notice between %s at %,.0f requests/s: %s (of %s)"
        .formatted(names, arrivalsPerSecond, basis, millis(limitMillis));
  }

  private static String named(MetricFamily family) {
    return family == MetricFamily.MAX ? "the slowest answer" : "p99";
  }

  private static double worst(PairedBlocks blocks, int block) {
    return Math.max(blocks.values().get(block), blocks.against().get(block)) / MICROS_PER_MILLI;
  }

  /** The mean difference may lie on either side, each with 5 % of error: a 90 % interval. */
  private static double upperBoundOfDifference(PairedBlocks blocks) {
    Sample differences =
        new Sample(
            IntStream.range(0, blocks.blocks())
                .mapToObj(i -> blocks.values().get(i) - blocks.against().get(i))
                .toList());
    return (Math.abs(differences.mean()) + differences.reach(0.90)) / MICROS_PER_MILLI;
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, "%.1f ms", millis);
  }
}
