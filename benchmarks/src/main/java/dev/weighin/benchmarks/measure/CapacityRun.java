package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.plan.CapacitySearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Searches the most requests a second that a warm server can keep: brackets it, and then goes
 * through a grid of rates in between, several times and each time in another order, so that a slow
 * moment of the machine does not hit the same rates each time. What the grid says is for {@code
 * analyse} to find.
 *
 * @param search how much is tried
 * @param probing tries a rate
 * @param firstRate where to begin, in requests per second
 * @param seed the same seed shuffles alike
 */
record CapacityRun(CapacitySearch search, Bracket.Probing probing, double firstRate, long seed) {
  private static final double LOOSEST_MICROS = 100_000;
  private static final double STRICTEST_MICROS = 10_000;

  /** The grid begins a little below the last rate that was kept: that may have been luck. */
  private static final double BELOW = 0.9;

  /** Try all rates. */
  Capacity run() throws InterruptedException {
    Bracket.Found bracket = new Bracket(probing, LOOSEST_MICROS, STRICTEST_MICROS).from(firstRate);
    List<Probe> probes = new ArrayList<>(bracket.probes());
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Double> rates = grid(BELOW * bracket.low(), bracket.high(), search.rates());
    for (int pass = 1; pass <= search.passes(); pass++) {
      List<Double> shuffled = new ArrayList<>(rates);
      Collections.shuffle(shuffled, random);
      for (double rate : shuffled) {
        probes.add(probing.probe(pass, rate));
      }
    }
    return new Capacity(bracket.generatorLimited(), probes);
  }

  /** Rates from one to another, each as many times the one before. */
  static List<Double> grid(double low, double high, int count) {
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rates.add(Math.rint(low * Math.pow(high / low, i / (count - 1.0))));
    }
    return List.copyOf(rates);
  }
}
