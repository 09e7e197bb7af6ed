package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.measure.Disturbance;

/** What a metric is disturbed by, which decides the gates its trials must pass. */
public enum Sensitivity {
  /** Waiting: anything that makes the server or the generator wait shows in it. */
  TIME(Disturbance.MOST_STEAL, Disturbance.MOST_FOREIGN),

  /**
   * A start: it keeps a core busy, so what others take makes it longer by a factor, and no arm more
   * than another.
   */
  START(0.30, 0.30),

  /** Processor time: what runs beside a server matters where it slows the core itself. */
  CPU(0.30, 0.30),

  /**
   * Processor time by that of the generator in the same phase: a neighbour slows both cores, but a
   * process of this machine may sit on one of the two.
   */
  RELATIVE_CPU(1, 0.30),

  /** Counted, not timed: the same on a busy machine as on a quiet one. */
  COUNT(1, 1);

  private final double mostStolen;
  private final double mostForeign;

  Sensitivity(double mostStolen, double mostForeign) {
    this.mostStolen = mostStolen;
    this.mostForeign = mostForeign;
  }

  /** The largest share of the cores' time that other virtual machines may take, 0 to 1. */
  double mostStolen() {
    return mostStolen;
  }

  /** The largest share of the cores' time that other processes may take, 0 to 1. */
  double mostForeign() {
    return mostForeign;
  }
}
