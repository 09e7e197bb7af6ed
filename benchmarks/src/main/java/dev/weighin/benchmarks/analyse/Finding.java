package dev.weighin.benchmarks.analyse;

import java.util.List;
import java.util.Optional;

/**
 * One metric over all arms.
 *
 * @param metric what was measured
 * @param summaries one entry per arm that has a value, in the order of the arms
 */
public record Finding(Metric metric, List<Summary> summaries) {

  /** The summary of one arm. */
  public Optional<Summary> of(String arm) {
    return summaries.stream().filter(summary -> summary.arm().equals(arm)).findFirst();
  }
}
