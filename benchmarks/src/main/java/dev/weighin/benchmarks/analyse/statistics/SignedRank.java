package dev.weighin.benchmarks.analyse.statistics;

import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Wilcoxon's signed-rank test of "no difference" (Wilcoxon, "Individual comparisons by ranking
 * methods", Biometrics Bulletin 1, 1945): it looks at signs and ranks only, so one wild block
 * cannot carry it.
 */
public final class SignedRank {
  /** Below this many blocks even differences that all agree in sign cannot reach p &lt; 0.05. */
  public static final int FEWEST_BLOCKS = 6;

  private SignedRank() {}

  /**
   * The two-sided p-value: exact where no two differences have the same size, else from the normal
   * approximation. 1 where no block differs.
   */
  public static double pValue(LogRatios ratios) {
    if (ratios.logs().values().stream().allMatch(value -> value == 0)) {
      return 1;
    }
    double[] values = ratios.logs().values().stream().mapToDouble(Double::doubleValue).toArray();
    return WilcoxonSignedRankTest.withDefaults().test(values).getPValue();
  }
}
