package dev.weighin.benchmarks.analyse.statistics;

/** How far apart two things are, and how well that is known. */
public interface Estimate {

  /** How many times as much, 1 for no difference. */
  double ratio();

  /**
   * Where the true ratio may lie.
   *
   * @param confidence between 0 and 1, such as 0.95
   */
  Interval interval(double confidence);

  /** The two-sided p-value of "no difference", 0 to 1. */
  double pValue();

  /** How many blocks it rests on. */
  int blocks();

  /**
   * The smallest true ratio above 1 that would be found in four runs of five.
   *
   * @param rate the error rate the comparison is held to, such as 0.05
   */
  double detectableRatio(double rate);

  /**
   * About how many blocks would find a change of a margin in four runs of five.
   *
   * @param rate the error rate the comparison is held to, such as 0.05
   * @param margin a relative change above 0, such as 0.05
   * @return at most {@link SampleSize#MOST}, which also stands for "no number would"
   */
  int blocksNeeded(double rate, double margin);

  /** The 90 % interval: inside a margin exactly if two one-sided tests at 5 % find it there. */
  default Interval equivalenceInterval() {
    return interval(0.90);
  }

  /**
   * Whether two one-sided tests at 5 % each find the difference smaller than a margin: the same as
   * asking whether the 90 % interval lies inside it (Schuirmann, "A comparison of the two one-sided
   * tests procedure and the power approach", Journal of Pharmacokinetics and Biopharmaceutics 15,
   * 1987).
   *
   * @param margin a relative change above 0, such as 0.05
   */
  default boolean equivalentWithin(double margin) {
    return equivalenceInterval().within(margin);
  }
}
