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
 * @param values one finite number per block
 */
public record LogRatios(List<Double> values) {

  public LogRatios {
    values = List.copyOf(values);
    if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("not finite, or none at all: " + values);
    }
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
    List<Double> logs = new ArrayList<>();
    for (int i = 0; i < numerators.size(); i++) {
      double numerator = numerators.get(i);
      double denominator = denominators.get(i);
      // Equal values differ by exactly nothing, zeros too.
      logs.add(numerator == denominator ? 0 : Math.log(numerator / denominator));
    }
    return new LogRatios(logs);
  }

  public int blocks() {
    return values.size();
  }

  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).sum() / blocks();
  }

  /** The sample standard deviation, with {@code n - 1} below; 0 for a single block. */
  public double deviation() {
    return Math.sqrt(variance());
  }

  /** The square of the deviation. */
  public double variance() {
    double mean = mean();
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return blocks() == 1 ? 0 : squares / (blocks() - 1);
  }

  /** The estimate: the geometric mean of the blocks' ratios, 1 for no difference. */
  public double ratio() {
    return Math.exp(mean());
  }

  /**
   * Student's interval of the mean, {@code mean ± t(n-1, (1+confidence)/2) · s / √n}, taken back to
   * ratios (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2). A single block bounds
   * nothing.
   *
   * @param confidence between 0 and 1, such as 0.95
   */
  public Interval interval(double confidence) {
    if (blocks() == 1) {
      return new Interval(0, Double.POSITIVE_INFINITY, confidence);
    }
    double reach = Student.quantile((1 + confidence) / 2, blocks() - 1) * standardError();
    return new Interval(Math.exp(mean() - reach), Math.exp(mean() + reach), confidence);
  }

  /**
   * The two-sided p-value of Student's paired t test of "no difference". Values that never vary
   * give 1 if they are all 0, and 0 otherwise; a single block gives 1, for it shows nothing.
   */
  public double pValue() {
    if (blocks() == 1 || mean() == 0) {
      return 1;
    }
    return standardError() == 0
        ? 0
        : Student.twoSidedProbability(mean() / standardError(), blocks() - 1);
  }

  /**
   * Whether two one-sided tests at 5 % each find the difference smaller than a margin: the same as
   * asking whether the 90 % interval lies inside it (Schuirmann, "A comparison of the two one-sided
   * tests procedure and the power approach", Journal of Pharmacokinetics and Biopharmaceutics 15,
   * 1987).
   *
   * @param margin a relative change above 0, such as 0.05
   */
  public boolean equivalentWithin(double margin) {
    return equivalenceInterval().within(margin);
  }

  /** The 90 % interval that {@link #equivalentWithin} looks at. */
  public Interval equivalenceInterval() {
    return interval(0.90);
  }

  private double standardError() {
    return deviation() / Math.sqrt(blocks());
  }
}
