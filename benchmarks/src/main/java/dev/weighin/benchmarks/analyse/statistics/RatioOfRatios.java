package dev.weighin.benchmarks.analyse.statistics;

/**
 * How an arm changed between two sessions, each measured against an arm they share: {@code ln R =
 * mean(d_after) - mean(d_before)}.
 *
 * <p>{@code SE² = s_before²/n_before + s_after²/n_after + 2 · s_session²}, with the degrees of
 * freedom of Welch and Satterthwaite (Satterthwaite, "An approximate distribution of estimates of
 * variance components", Biometrics Bulletin 2, 1946): {@code SE⁴ / Σ (part² / degrees of freedom of
 * the part)}.
 *
 * @param before the arm's log-ratios to the shared arm in the first session
 * @param after the same in the second
 * @param sessions how much such a ratio moves from session to session by itself
 */
public record RatioOfRatios(LogRatios before, LogRatios after, BetweenSessions sessions)
    implements Estimate {
  private static final double POWER = 0.80;

  @Override
  public double ratio() {
    return Math.exp(logRatio());
  }

  @Override
  public Interval interval(double confidence) {
    double error = standardError();
    double reach =
        error == 0 ? 0 : Student.quantile((1 + confidence) / 2, degreesOfFreedom()) * error;
    return new Interval(Math.exp(logRatio() - reach), Math.exp(logRatio() + reach), confidence);
  }

  @Override
  public double pValue() {
    if (logRatio() == 0) {
      return 1;
    }
    double error = standardError();
    return error == 0 ? 0 : Student.twoSidedProbability(logRatio() / error, degreesOfFreedom());
  }

  /** The blocks of the session that has fewer. */
  @Override
  public int blocks() {
    return Math.min(before.blocks(), after.blocks());
  }

  @Override
  public double detectableRatio(double rate) {
    return standardError() == 0 ? 1 : Math.exp(factor(rate) * standardError());
  }

  @Override
  public int blocksNeeded(double rate, double margin) {
    if (standardError() == 0) {
      return 2;
    }
    double bearable = Math.pow(Math.log1p(margin) / factor(rate), 2) - betweenSessions();
    double needed = (before.logs().variance() + after.logs().variance()) / bearable;
    return bearable <= 0 || needed > SampleSize.MOST
        ? SampleSize.MOST
        : Math.max(2, (int) Math.ceil(needed));
  }

  private double factor(double rate) {
    double freedom = degreesOfFreedom();
    return Student.quantile(1 - rate / 2, freedom) + Student.quantile(POWER, freedom);
  }

  private double logRatio() {
    return after.logs().mean() - before.logs().mean();
  }

  private double standardError() {
    return Math.sqrt(within(before) + within(after) + betweenSessions());
  }

  private double degreesOfFreedom() {
    double parts =
        square(within(before)) / (before.blocks() - 1)
            + square(within(after)) / (after.blocks() - 1)
            + square(betweenSessions()) / sessions.degreesOfFreedom();
    return square(square(standardError())) / parts;
  }

  private double betweenSessions() {
    return 2 * sessions.variance();
  }

  private static double within(LogRatios ratios) {
    return square(ratios.logs().standardError());
  }

  private static double square(double value) {
    return value * value;
  }
}
