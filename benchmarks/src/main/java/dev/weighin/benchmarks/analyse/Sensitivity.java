package dev.weighin.benchmarks.analyse;

/** What a metric is disturbed by, which decides the gates its trials must pass. */
public enum Sensitivity {
  /** Waiting: anything that makes the server or the generator wait shows in it. */
  TIME,
  /** Processor time: a neighbour matters only where it slows the core itself. */
  CPU,
  /** Counted, not timed: the same on a busy machine as on a quiet one. */
  COUNT
}
