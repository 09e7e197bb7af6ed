package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.statistics.Interval;
import dev.weighin.benchmarks.quantity.Unit;

/**
 * A ratio and its interval as a line of characters, on a logarithmic scale with no difference in
 * the middle. Each character has one of ASCII to stand for it.
 *
 * @param reach how far the scale goes to either side, as the logarithm of a ratio, above 0
 * @param margin the relative change that counts as none; it is shaded
 */
record IntervalBar(double reach, double margin) {
  /** The length of a bar in characters. */
  static final int LENGTH = 25;

  private static final int MIDDLE = LENGTH / 2;

  /** The bar of one ratio. */
  String of(double ratio, Interval interval) {
    char[] bar = " ".repeat(LENGTH).toCharArray();
    fill(bar, 1 / (1 + margin), 1 + margin, '░');
    bar[MIDDLE] = '│';
    fill(bar, interval.low(), interval.high(), '─');
    if (isBeyond(interval.low())) {
      bar[0] = '◄';
    }
    if (isBeyond(interval.high())) {
      bar[LENGTH - 1] = '►';
    }
    bar[place(ratio)] = '●';
    return new String(bar);
  }

  /** A bar of which nothing is known. */
  String unknown() {
    return " ".repeat(MIDDLE) + "│" + " ".repeat(MIDDLE);
  }

  /** The ends and the middle of the scale, as long as a bar. */
  String scale() {
    String low = "×" + Unit.ratio(Math.exp(-reach));
    String high = "×" + Unit.ratio(Math.exp(reach));
    int left = MIDDLE - low.length();
    int right = LENGTH - MIDDLE - 2 - high.length();
    return low + " ".repeat(Math.max(1, left)) + "×1" + " ".repeat(Math.max(1, right)) + high;
  }

  private void fill(char[] bar, double low, double high, char with) {
    for (int i = place(low); i <= place(high); i++) {
      bar[i] = with;
    }
  }

  private boolean isBeyond(double ratio) {
    return Math.abs(Math.log(ratio)) > reach * 1.001;
  }

  private int place(double ratio) {
    double share = Math.clamp(Math.log(ratio) / reach, -1, 1);
    return (int) Math.round(MIDDLE + share * MIDDLE);
  }
}
