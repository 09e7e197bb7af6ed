package dev.weighin.benchmarks.analyse;

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
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Summary(
        arm,
        List.copyOf(samples),
        median,
        sorted.getFirst(),
        sorted.getLast(),
        ratioToBaseline,
        List.copyOf(cautions));
  }
}
