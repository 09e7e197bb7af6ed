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
import java.util.stream.DoubleStream;

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

  private static final double LEFT = 160;
  private static final double MIDDLE = 470;
  private static final double RATIOS = 520;
  private static final double RIGHT = 740;

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

  public String left() {
    return at(LEFT);
  }

  public String middle() {
    return at(MIDDLE);
  }

  /** Where no difference lies. */
  public String even() {
    return at(ratio(1));
  }

  /** The middle of the ratio scale and half its width, for a page that moves the marks itself. */
  public String scale() {
    return "%s %s %s"
        .formatted(at((RATIOS + RIGHT) / 2), at((RIGHT - RATIOS) / 2), String.valueOf(reach));
  }

  public String marginLow() {
    return at(ratio(1 / (1 + finding.metric().margin())));
  }

  public String marginWidth() {
    double margin = 1 + finding.metric().margin();
    return at(ratio(margin) - ratio(1 / margin));
  }

  /** One row per arm. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Summary summary : finding.summaries()) {
      int y = TOP + ROW * rows.size() + ROW / 2;
      rows.add(
          new Row(
              summary.arm(), y, dots(summary, y), at(value(summary.median())), change(summary)));
    }
    return rows;
  }

  /** A path that only touches down at each sample: a round pen leaves a dot there. */
  private String dots(Summary summary, int y) {
    return summary.samples().stream()
        .map(sample -> "M%s %dz".formatted(at(value(sample)), y))
        .collect(Collectors.joining());
  }

  /** Marks of the scale of values. */
  public List<Tick> values() {
    Unit unit = finding.metric().unit();
    return DoubleStream.of(0, largest / 2, largest)
        .mapToObj(value -> new Tick(at(value(value)), value == 0 ? "0" : unit.format(value)))
        .toList();
  }

  /** Marks of the scale of ratios. */
  public List<Tick> ratios() {
    double end = Math.exp(reach);
    return DoubleStream.of(1 / end, 1, end)
        .mapToObj(ratio -> new Tick(at(ratio(ratio)), "×" + Unit.ratio(ratio)))
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
        at(ratio(known.ratio())),
        at(ratio(known.interval().low())),
        at(ratio(known.interval().high())));
  }

  private double value(double value) {
    return LEFT + (MIDDLE - LEFT) * (largest > 0 ? value / largest : 0);
  }

  private double ratio(double ratio) {
    double share = Math.clamp(Math.log(ratio) / reach, -1, 1);
    return (RATIOS + RIGHT) / 2 + share * (RIGHT - RATIOS) / 2;
  }

  private static String at(double position) {
    return BigDecimal.valueOf(position)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /**
   * An arm.
   *
   * @param arm its label
   * @param y the middle of its row
   * @param dots its samples, as the data of a path
   * @param median where their middle is
   * @param change how far it is from the baseline; null where that is not known
   */
  public record Row(String arm, int y, String dots, String median, Change change) {}

  /** A ratio and the ends of its interval. */
  public record Change(String ratio, String low, String high) {}

  /** A mark of a scale. */
  public record Tick(String x, String text) {}
}
