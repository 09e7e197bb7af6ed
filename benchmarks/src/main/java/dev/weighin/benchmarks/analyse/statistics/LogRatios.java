package dev.weighin.benchmarks.analyse.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How far apart two arms were in each block: {@code d_b = ln(y_b / x_b)}.
 *
 * <p>Their mean, taken back to the scale of ratios, is the estimate: the geometric mean of the
 * blocks' ratios. Both arms of a block ran within minutes of each other, so what the machine did to
 * both cancels (randomised interleaved trials: Abedi and Brecht, "Conducting Repeatable Experiments
 * in Highly Variable Cloud Computing Environments", ICPE 2017).
 *
 * @param logs one number per block
 */
public record LogRatios(Sample logs) implements Estimate {

  /** The log-ratios themselves. */
  public LogRatios(List<Double> values) {
    this(new Sample(values));
  }

  /**
   * The log-ratios of paired values.
   *
   * @param numerators one value per block; above 0, or 0 where the other is 0 too
   * @param denominators as many, in the same order of blocks
   */
  public static LogRatios of(List<Double> numerators, List<Double> denominators) {
    if (numerators.size() != denominators.size()) {
      throw new IllegalArgumentException("the values are not paired");
    }
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < numerators.size(); i++) {
      double numerator = numerators.get(i);
      double denominator = denominators.get(i);
      // Equal values differ by exactly nothing, zeros too.
      values.add(numerator == denominator ? 0 : Math.log(numerator / denominator));
    }
    return new LogRatios(values);
  }

  @Override
  public int blocks() {
    return logs.size();
  }

  /** The estimate: the geometric mean of the blocks' ratios, 1 for no difference. */
  @Override
  public double ratio() {
    return Math.exp(logs.mean());
  }

  /**
   * Student's interval of the mean log-ratio, taken back to ratios. A single block bounds nothing.
   *
   * @param confidence between 0 and 1, such as 0.95
   */
  @Override
  public Interval interval(double confidence) {
    double reach = logs.reach(confidence);
    return new Interval(Math.exp(logs.mean() - reach), Math.exp(logs.mean() + reach), confidence);
  }

  /**
   * The two-sided p-value of Student's paired t test of "no difference". Values that never vary
   * give 1 if they are all 0, and 0 otherwise; a single block gives 1, for it shows nothing.
   */
  @Override
  public double pValue() {
    if (blocks() == 1 || logs.mean() == 0) {
      return 1;
    }
    return logs.standardError() == 0
        ? 0
        : Student.twoSidedProbability(logs.mean() / logs.standardError(), blocks() - 1.0);
  }

  @Override
  public double detectableRatio(double rate) {
    return SampleSize.detectableRatio(this, rate);
  }

  @Override
  public int blocksNeeded(double rate, double margin) {
    return SampleSize.blocksNeeded(logs.deviation(), rate, margin);
  }
}
