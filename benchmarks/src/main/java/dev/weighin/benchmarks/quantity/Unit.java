package dev.weighin.benchmarks.quantity;

import java.util.Locale;

/** What a figure counts, and how it is written for a reader: three significant digits. */
public enum Unit {
  MICROSECONDS(1_000, "µs", "ms", "s"),
  BYTES(1_024, "B", "KiB", "MiB", "GiB"),
  PER_SECOND(Double.MAX_VALUE, "/s"),
  /** How many times as much as something else. */
  TIMES(Double.MAX_VALUE, "×"),
  COUNT(Double.MAX_VALUE, "");

  private final double step;
  private final String[] names;

  Unit(double step, String... names) {
    this.step = step;
    this.names = names;
  }

  /**
   * Write a value with the name that keeps it short.
   *
   * @param value in the smallest name of this unit
   * @return such as {@code 812 µs}, {@code 1.21 ms} or {@code 93.4 MiB}
   */
  public String format(double value) {
    double scaled = value;
    int name = 0;
    while (Math.abs(scaled) >= step && name < names.length - 1) {
      scaled /= step;
      name++;
    }
    return (digits(scaled) + " " + names[name]).strip();
  }

  /** The names values are written with, the smallest first, such as {@code µs, ms, s}. */
  public String describe() {
    return names[0].isEmpty() ? "none, it is a count" : String.join(", ", names);
  }

  /** Write a ratio, such as {@code 1.07}. */
  public static String ratio(double ratio) {
    return digits(ratio);
  }

  /** Write a share, such as {@code 4.8 %} for 0.048. */
  public static String percent(double share) {
    return digits(100 * share) + " %";
  }

  private static String digits(double value) {
    double size = Math.abs(value);
    String pattern = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size == 0 ? "%.0f" : "%.2f";
    return String.format(Locale.ROOT, pattern, value);
  }
}
