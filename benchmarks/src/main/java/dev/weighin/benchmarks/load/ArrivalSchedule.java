package dev.weighin.benchmarks.load;

import java.util.List;
import java.util.SplittableRandom;

/**
 * When each request is due and which it is, drawn from a seed: a Poisson process, whose gaps are
 * exponential, and a choice by weight. The mean rate holds over many arrivals, not in each second.
 */
final class ArrivalSchedule {
  private static final double NANOS_PER_SECOND = 1e9;

  private final SplittableRandom random;
  private final double meanGapNanos;
  private final long durationNanos;
  private final int[] cumulativeWeights;
  private double dueNanos;

  ArrivalSchedule(LoadSpec spec) {
    random = new SplittableRandom(spec.seed());
    meanGapNanos = NANOS_PER_SECOND / spec.arrivalRate();
    durationNanos = spec.duration().toNanos();
    cumulativeWeights = cumulative(spec.mix());
  }

  /** Go on to the next arrival; false if it lies beyond the end of the phase. */
  boolean advance() {
    dueNanos += random.nextExponential() * meanGapNanos;
    return dueNanos < durationNanos;
  }

  /** When this arrival is due, in nanoseconds from the start of the phase. */
  long dueNanos() {
    return (long) dueNanos;
  }

  /** Draw which request of the mix this arrival makes, as its index. */
  int drawRequest() {
    int drawn = random.nextInt(cumulativeWeights[cumulativeWeights.length - 1]);
    int index = 0;
    while (cumulativeWeights[index] <= drawn) {
      index++;
    }
    return index;
  }

  private static int[] cumulative(List<LoadRequest> mix) {
    int[] weights = mix.stream().mapToInt(LoadRequest::weight).toArray();
    for (int i = 1; i < weights.length; i++) {
      weights[i] += weights[i - 1];
    }
    return weights;
  }
}
