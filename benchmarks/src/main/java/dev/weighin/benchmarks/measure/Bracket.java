package dev.weighin.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds two rates between which a server gives out: from a first rate up or down by a half each
 * time. A rate is given up only when two probes of it fail, because a neighbour may spoil one; a
 * probe that succeeds is enough, because nothing makes answers earlier.
 *
 * @param probing tries a rate
 * @param loosestMicros the longest p99 that is of interest, in microseconds
 * @param strictestMicros the shortest
 */
record Bracket(Probing probing, double loosestMicros, double strictestMicros) {
  private static final double STEP = 1.5;

  /** Nobody needs less; a server that does not keep this keeps nothing. */
  private static final double SLOWEST = 10;

  /** Tries one rate on a server. */
  @FunctionalInterface
  interface Probing {
    Probe probe(int pass, double arrivalsPerSecond) throws InterruptedException;
  }

  /**
   * What the search for it showed.
   *
   * @param low the lower end of what is of interest, in requests per second
   * @param high the upper end
   * @param generatorLimited true if it is the generator that cannot go beyond the upper end
   * @param probes all that was tried
   */
  record Found(double low, double high, boolean generatorLimited, List<Probe> probes) {}

  private enum Outcome {
    KEPT,
    FAILED,
    GENERATOR_LIMITED
  }

  Found from(double firstRate) throws InterruptedException {
    List<Probe> probes = new ArrayList<>();
    double kept = firstRate;
    Outcome outcome = outcome(kept, probes);
    double failed = kept;
    Outcome above = outcome;
    while (outcome != Outcome.KEPT && kept > SLOWEST) {
      failed = kept;
      above = outcome;
      kept = kept / STEP;
      outcome = outcome(kept, probes);
    }
    while (above == Outcome.KEPT) {
      failed = kept * STEP;
      above = outcome(failed, probes);
      kept = above == Outcome.KEPT ? failed : kept;
    }
    boolean limited = above == Outcome.GENERATOR_LIMITED;
    return new Found(lowEnd(probes, kept), limited ? kept : failed, limited, List.copyOf(probes));
  }

  /** The capacity by the strictest limit may lie below all that was tried. */
  private double lowEnd(List<Probe> probes, double kept) {
    return probes.stream()
        .filter(probe -> probe.arrivalsPerSecond() <= kept)
        .filter(probe -> probe.isKeptWithin(strictestMicros))
        .mapToDouble(Probe::arrivalsPerSecond)
        .max()
        .orElse(kept / STEP);
  }

  private Outcome outcome(double rate, List<Probe> probes) throws InterruptedException {
    Probe first = probing.probe(0, rate);
    probes.add(first);
    if (isKept(first)) {
      return Outcome.KEPT;
    }
    Probe second = probing.probe(0, rate);
    probes.add(second);
    if (isKept(second)) {
      return Outcome.KEPT;
    }
    boolean limited = first.wasLimitedByGenerator() && second.wasLimitedByGenerator();
    return limited ? Outcome.GENERATOR_LIMITED : Outcome.FAILED;
  }

  private boolean isKept(Probe probe) {
    return probe.isKeptWithin(loosestMicros) && !probe.wasLimitedByGenerator();
  }
}
