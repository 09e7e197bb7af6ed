package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.statistics.Median;
import dev.weighin.benchmarks.develop.BuildTimes;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Times of builds as a table: the median of the blocks, and in brackets the least and the most. */
public final class BuildTable {
  private static final String ROW = "%-18s %-18s %-18s %-18s";

  private BuildTable() {}

  /** One row for each framework. */
  public static String of(List<String> frameworks, List<BuildTimes> times) {
    StringBuilder table =
        new StringBuilder(
            ROW.formatted("seconds", "clean build", "after a change", "save to answer")
                .stripTrailing());
    for (String framework : frameworks) {
      List<BuildTimes> own =
          times.stream().filter(taken -> taken.framework().equals(framework)).toList();
      table.append(System.lineSeparator());
      table.append(
          ROW.formatted(
                  framework,
                  cell(own, BuildTimes::clean),
                  cell(own, BuildTimes::incremental),
                  cell(own, taken -> Median.of(taken.saves())))
              .stripTrailing());
    }
    return table.toString();
  }

  /** One block in a line. */
  public static String brief(BuildTimes taken) {
    return String.format(
        Locale.ROOT,
        "clean %.1f s, after a change %.1f s, save to answer %.0f ms",
        taken.clean() / 1_000.0,
        taken.incremental() / 1_000.0,
        Median.of(taken.saves()));
  }

  /** The median of the blocks in seconds, and in brackets the least and the most. */
  static String cell(List<BuildTimes> own, ToDoubleFunction<BuildTimes> millis) {
    List<Double> values = own.stream().map(millis::applyAsDouble).sorted().toList();
    return "%s (%s-%s)"
        .formatted(
            seconds(Median.of(values)), seconds(values.getFirst()), seconds(values.getLast()));
  }

  private static String seconds(double millis) {
    return String.format(Locale.ROOT, millis < 10_000 ? "%.2f" : "%.1f", millis / 1_000);
  }
}
