package dev.weighin.benchmarks.analyse;

/** The most requests a second a server kept within a limit, as far as a search has shown it. */
public sealed interface CapacityEstimate {

  /** Between two rates that were tried. */
  record Found(double perSecond) implements CapacityEstimate {}

  /** The highest rate that was tried was kept. */
  record AtLeast(double perSecond) implements CapacityEstimate {}

  /** Not even the lowest rate that was tried was kept. */
  record Below(double perSecond) implements CapacityEstimate {}
}
