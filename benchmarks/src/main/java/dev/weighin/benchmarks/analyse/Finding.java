package dev.weighin.benchmarks.analyse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One metric over all arms.
 *
 * @param metric what was measured
 * @param summaries one entry per arm that has a value, in the order of the arms
 * @param verdicts one per pair of arms that have values, the sentinel left out; empty for a metric
 *     that no verdict is given on
 * @param letters arms that share a letter were not shown to differ; arms without any valid verdict
 *     have none
 * @param sentinel whether the run tells apart what is the same; null if it has no sentinel, or not
 *     the blocks to say
 */
public record Finding(
    Metric metric,
    List<Summary> summaries,
    List<Verdict> verdicts,
    Map<String, String> letters,
    SentinelCheck sentinel) {

  /** The summary of one arm. */
  public Optional<Summary> of(String arm) {
    return summaries.stream().filter(summary -> summary.arm().equals(arm)).findFirst();
  }

  /** The verdict on two arms, in either order. */
  public Optional<Verdict> verdict(String one, String other) {
    return verdicts.stream().filter(verdict -> verdict.pair().is(one, other)).findFirst();
  }

  /** Whether anything is concluded about any pair. */
  public boolean hasVerdict() {
    return !verdicts.stream().allMatch(Verdict.Invalid.class::isInstance);
  }

  /** A verdict in words. */
  public String sentence(Verdict verdict) {
    return metric.family().wording().sentence(verdict);
  }
}
