package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.Percent;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.compare.Change;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import dev.weighin.benchmarks.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Where the marks of a figure of changes go, in the units of its view box: how many times its
 * former value each arm needs, with the interval where one is known, on a scale of logarithms.
 *
 * @param metric what changed
 * @param changes one for each arm
 */
public record ChangePlot(Metric metric, List<Change> changes) {
  /** The width of the figure. */
  public static final int WIDTH = 760;

  /** The height of one arm. */
  public static final int ROW = 28;

  /** Where the rows begin. */
  public static final int TOP = 8;

  private static final double LEFT = 190;
  private static final double RIGHT = 730;

  /**
   * An arm.
   *
   * @param arm its label
   * @param y the middle of its row
   * @param ratio where its ratio is; null if there is none
   * @param low where its interval begins; the ratio's own place if none is known
   * @param high where it ends
   */
  public record Row(String arm, int y, String ratio, String low, String high) {}

  public String anchor() {
    return metric.id().replaceAll("[^a-z0-9]+", "-");
  }

  public int bottom() {
    return TOP + ROW * changes.size();
  }

  public int height() {
    return bottom() + 24;
  }

  public String even() {
    return at(1);
  }

  public String marginLow() {
    return at(1 / (1 + metric.margin()));
  }

  public String marginWidth() {
    double margin = 1 + metric.margin();
    return rounded(place(margin) - place(1 / margin));
  }

  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Change change : changes) {
      int y = TOP + ROW * rows.size() + ROW / 2;
      rows.add(
          known(change)
              .map(
                  it ->
                      new Row(
                          change.arm(),
                          y,
                          at(it.ratio()),
                          at(it.interval().low()),
                          at(it.interval().high())))
              .orElseGet(() -> new Row(change.arm(), y, null, null, null)));
    }
    return rows;
  }

  /** Marks of the scale. */
  public List<DotPlot.Tick> ticks() {
    double end = Math.exp(reach());
    return DoubleStream.of(1 / end, 1, end)
        .mapToObj(ratio -> new DotPlot.Tick(at(ratio), "×" + Unit.ratio(ratio)))
        .toList();
  }

  /** A change in percent, with its interval where one is known; a dash where there is no ratio. */
  public static String inPercent(Change change) {
    return switch (change) {
      case Change.Described it -> Percent.signed(it.ratio());
      case Change.Judged _ ->
          known(change)
              .map(it -> Percent.signed(it.ratio()) + " " + Percent.range(it.interval(), false))
              .orElse("–");
    };
  }

  /** What may be concluded, in a word or two. */
  public static String word(Change change) {
    return switch (change) {
      case Change.Described _ -> "described only";
      case Change.Judged(var _, var _, Verdict.Different _, var _) -> "different";
      case Change.Judged(var _, var _, Verdict.Equivalent _, var _) -> "the same";
      case Change.Judged(var _, var _, Verdict.Inconclusive _, var _) -> "cannot tell";
      case Change.Judged(var _, var _, Verdict.Invalid _, var _) -> "no verdict";
    };
  }

  /** A change in one sentence. */
  public static String sentence(Change change) {
    return switch (change) {
      case Change.Described it -> it.sentence();
      case Change.Judged it -> it.sentence();
    };
  }

  private static Optional<KnownRatio> known(Change change) {
    return switch (change) {
      case Change.Judged it -> KnownRatio.of(it.verdict());
      case Change.Described it ->
          Optional.of(new KnownRatio(it.ratio(), new Interval(it.ratio(), it.ratio(), 0)));
    };
  }

  private double reach() {
    return KnownRatio.reach(changes.stream().flatMap(it -> known(it).stream()), 1.1);
  }

  private String at(double ratio) {
    return rounded(place(ratio));
  }

  private double place(double ratio) {
    double share = Math.clamp(Math.log(ratio) / reach(), -1, 1);
    return (LEFT + RIGHT) / 2 + share * (RIGHT - LEFT) / 2;
  }

  private static String rounded(double position) {
    return String.valueOf(Math.round(position * 10) / 10.0);
  }
}
