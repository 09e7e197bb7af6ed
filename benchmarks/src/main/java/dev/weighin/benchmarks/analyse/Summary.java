package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.analyse.statistics.Median;
import java.util.List;

/**
 * One metric of one arm over its blocks.
 *
 * @param arm the label of the arm
 * @param samples one value per block, in the order of the blocks
 * @param median the middle of the samples
 * @param low the smallest sample
 * @param high the largest sample
 * @param ratioToBaseline the geometric mean, over the blocks both arms have, of this arm's value by
 *     the baseline's; null for the baseline itself, or where no block has both
 * @param cautions what a reader must know before using the figure
 */
public record Summary(
    String arm,
    List<Double> samples,
    double median,
    double low,
    double high,
    Double ratioToBaseline,
    List<String> cautions) {

  static Summary of(
      String arm, List<Double> samples, Double ratioToBaseline, List<String> cautions) {
    List<Double> sorted = samples.stream().sorted().toList();
    return new Summary(
        arm,
        List.copyOf(samples),
        Median.of(sorted),
        sorted.getFirst(),
        sorted.getLast(),
        ratioToBaseline,
        List.copyOf(cautions));
  }
}
