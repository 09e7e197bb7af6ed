package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.analyse.statistics.Interval;
import java.util.Locale;

/** Ratios as changes in percent, the way verdicts say them. */
public final class Percent {
  private Percent() {}

  /** A change with its sign, such as {@code +17.5 %} for a ratio of 1.175. */
  public static String signed(double ratio) {
    return ratio == 1 ? "exactly 0 %" : sign(ratio) + digits(change(ratio)) + " %";
  }

  /** A change without its sign, such as {@code 17.5 %} for a ratio of 0.825. */
  public static String size(double ratio) {
    return digits(Math.abs(change(ratio))) + " %";
  }

  /** A share, such as {@code 5 %} for 0.05. */
  static String whole(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /**
   * An interval, such as {@code [13.0, 22.3]}.
   *
   * @param downwards true to count a decrease as positive, for a sentence that says "less"
   */
  public static String range(Interval interval, boolean downwards) {
    double low = change(interval.low());
    double high = change(interval.high());
    return downwards
        ? "[%s, %s]".formatted(digits(-high), digits(-low))
        : "[%s, %s]".formatted(digits(low), digits(high));
  }

  private static double change(double ratio) {
    return 100 * (ratio - 1);
  }

  private static String sign(double ratio) {
    return change(ratio) > 0 ? "+" : "";
  }

  private static String digits(double percent) {
    // Adding 0 turns the "-0.0" of a change too small to print into "0.0".
    double rounded = Math.round(percent * 10) / 10.0 + 0.0;
    return String.format(Locale.ROOT, Math.abs(rounded) >= 100 ? "%,.0f" : "%.1f", rounded);
  }
}
