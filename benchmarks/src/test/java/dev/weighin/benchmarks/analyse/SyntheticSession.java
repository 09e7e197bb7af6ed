package dev.weighin.benchmarks.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A run that was never run: values as a drifting, noisy machine would give them, from a seed.
 *
 * <p>The logarithm of a value is the sum of the arm's true cost, the machine's drift (a first-order
 * autoregression from trial to trial, correlation 0.9), the luck of the process (normal), and now
 * and then a slow outlier.
 *
 * @param blocks how many blocks
 * @param processDeviation the standard deviation of the luck of a process
 * @param driftDeviation the standard deviation of the drift
 * @param outliers how often a trial is slow, 0 to 1
 */
record SyntheticSession(
    int blocks, double processDeviation, double driftDeviation, double outliers) {
  private static final double CORRELATION = 0.9;
  private static final double SLOWER = Math.log(1.15);

  /** Pairs of all arms, each against each before it; the arms' true costs are given as ratios. */
  List<PairedBlocks> draw(RandomGenerator random, double... costs) {
    List<Integer> arms = new ArrayList<>(IntStream.range(0, costs.length).boxed().toList());
    Map<Integer, List<Double>> values = new HashMap<>();
    double drift = driftDeviation * random.nextGaussian();
    for (int block = 0; block < blocks; block++) {
      Collections.shuffle(arms, random);
      for (int arm : arms) {
        drift =
            CORRELATION * drift
                + Math.sqrt(1 - CORRELATION * CORRELATION) * driftDeviation * random.nextGaussian();
        double outlier = random.nextDouble() < outliers ? SLOWER : 0;
        double log =
            Math.log(costs[arm]) + drift + processDeviation * random.nextGaussian() + outlier;
        values.computeIfAbsent(arm, any -> new ArrayList<>()).add(100 * Math.exp(log));
      }
    }
    List<PairedBlocks> pairs = new ArrayList<>();
    for (int against = 0; against < costs.length; against++) {
      for (int arm = against + 1; arm < costs.length; arm++) {
        pairs.add(
            new PairedBlocks(
                new Pair("arm" + arm, "arm" + against),
                values.get(arm),
                values.get(against),
                List.of()));
      }
    }
    return pairs;
  }
}
