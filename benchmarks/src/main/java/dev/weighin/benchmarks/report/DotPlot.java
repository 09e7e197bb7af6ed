package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the marks of a figure go, in the units of its view box: on the left every sample of every
 * arm as a dot, from zero; on the right how far each arm is from the baseline, on a scale of
 * ratios, with its interval.
 */
public final class DotPlot {
  /** The width of the figure. */
  public static final int WIDTH = 760;

  /** The height of one arm. */
  public static final int ROW = 28;

  /** Where the rows begin. */
  public static final int TOP = 26;

  /** Where the scale of values begins. */
  public static final int LEFT = 160;

  /** Where the medians stand in figures. */
  public static final int MEDIANS = 456;

  /** Where the scale of ratios begins. */
  public static final int RATIOS = 540;

  private static final int MIDDLE = 440;
  private static final int RIGHT = 740;
  private static final double CENTRE = (RATIOS + RIGHT) / 2.0;
  private static final double HALF = (RIGHT - RATIOS) / 2.0;

  private final Finding finding;
  private final String baseline;
  private final double largest;
  private final double reach;

  DotPlot(Finding finding, String baseline) {
    this.finding = finding;
    this.baseline = baseline;
    this.largest = finding.summaries().stream().mapToDouble(Summary::high).max().orElse(1) * 1.05;
    this.reach = KnownRatio.reach(finding) * 1.1;
  }

  public int height() {
    return TOP + ROW * finding.summaries().size() + 24;
  }

  /** The bottom of the rows, where the scales are. */
  public int bottom() {
    return TOP + ROW * finding.summaries().size();
  }

  /** Where no difference lies. */
  public String even() {
    return "M%s %dV%d".formatted(at(ratio(1)), TOP, bottom());
  }

  /** What is taken for no difference. */
  public String margin() {
    double margin = 1 + finding.metric().margin();
    return "M%s %dH%sV%dH%1$sz".formatted(at(ratio(1 / margin)), TOP, at(ratio(margin)), bottom());
  }

  /** The line of each arm, and that of the scale of values. */
  public String lines() {
    return IntStream.concat(
            IntStream.range(0, finding.summaries().size()).map(DotPlot::middleOf),
            IntStream.of(bottom()))
        .mapToObj(y -> "M%d %dH%d".formatted(LEFT, y, MIDDLE))
        .collect(Collectors.joining());
  }

  /** The middle of the ratio scale and half its width, for a page that moves the marks itself. */
  public String scale() {
    return "%s %s %s".formatted(at(CENTRE), at(HALF), String.valueOf(reach));
  }

  /** One row per arm. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Summary summary : finding.summaries()) {
      String median = "M%s-9v18".formatted(at(value(summary.median())));
      rows.add(
          new Row(
              summary.arm(),
              middleOf(rows.size()),
              dots(summary),
              median,
              finding.metric().unit().format(summary.median()),
              change(summary)));
    }
    return rows;
  }

  /** The middle of a row, counted from 0. */
  private static int middleOf(int row) {
    return TOP + ROW * row + ROW / 2;
  }

  private String dots(Summary summary) {
    return summary.samples().stream()
        .map(sample -> dot(value(sample)))
        .collect(Collectors.joining());
  }

  /** A path that only touches down: a round pen leaves a dot there. */
  private static String dot(double x) {
    return "M%s 0z".formatted(at(x));
  }

  /** The marks of both scales. */
  public List<Tick> ticks() {
    Unit unit = finding.metric().unit();
    double end = Math.exp(reach);
    return Stream.concat(
            Stream.of(0.0, largest / 2, largest)
                .map(value -> new Tick(at(value(value)), value == 0 ? "0" : unit.format(value))),
            Stream.of(1 / end, 1.0, end)
                .map(ratio -> new Tick(at(ratio(ratio)), "×" + Unit.ratio(ratio))))
        .toList();
  }

  private Change change(Summary summary) {
    return finding
        .verdict(summary.arm(), baseline)
        .flatMap(verdict -> known(verdict, summary.arm()))
        .map(this::change)
        .orElse(null);
  }

  private static Optional<KnownRatio> known(Verdict verdict, String arm) {
    boolean inverse = !verdict.pair().arm().equals(arm);
    return KnownRatio.of(verdict).map(known -> inverse ? known.inverse() : known);
  }

  private Change change(KnownRatio known) {
    return new Change(
        "M%s 0H%s".formatted(at(ratio(known.interval().low())), at(ratio(known.interval().high()))),
        dot(ratio(known.ratio())));
  }

  private double value(double value) {
    return LEFT + (MIDDLE - LEFT) * (largest > 0 ? value / largest : 0);
  }

  private double ratio(double ratio) {
    double share = Math.clamp(Math.log(ratio) / reach, -1, 1);
    return CENTRE + share * HALF;
  }

  private static String at(double position) {
    return BigDecimal.valueOf(position)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /**
   * An arm, and its marks as the data of paths, around a middle of 0.
   *
   * @param arm its label
   * @param y the middle of its row
   * @param dots its samples
   * @param median their middle
   * @param value the same as a figure with its unit
   * @param change how far it is from the baseline; null where that is not known
   */
  public record Row(String arm, int y, String dots, String median, String value, Change change) {}

  /** An interval, and a dot at the ratio. */
  public record Change(String interval, String ratio) {}

  /** A mark of a scale. */
  public record Tick(String x, String text) {}
}
