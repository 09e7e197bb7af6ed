package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.calibration.LiveErrorRates;
import dev.weighin.benchmarks.analyse.calibration.LiveErrorRates.Rate;
import dev.weighin.benchmarks.analyse.calibration.LiveErrorRates.Slowdown;
import dev.weighin.benchmarks.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often the tool itself is wrong, for a reader: on paper, and on the machine of the run.
 *
 * @param live what calibrations of that machine found
 */
public record Trust(LiveErrorRates live) {
  /**
   * Something that was tried.
   *
   * @param what it is
   * @param outcome how often it came out right
   * @param detail how well; empty if there is nothing to say
   */
  public record Row(String what, String outcome, String detail) {}

  /** Whether this machine has been tried at all. */
  public boolean isKnown() {
    return !rows().isEmpty();
  }

  /** How many calibrations that were. */
  public int calibrations() {
    return live.calibrations().size();
  }

  /** The short of it; empty if no two copies have been weighed on this machine. */
  public Optional<String> sentence() {
    int judged = live.alike().values().stream().mapToInt(Rate::judged).sum();
    int right = live.alike().values().stream().mapToInt(Rate::right).sum();
    return judged == 0
        ? Optional.empty()
        : Optional.of(
            "In calibrations of this machine, %d of %d verdicts on two copies of one server were wrong."
                .formatted(judged - right, judged));
  }

  /** What was tried on this machine. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    live.alike()
        .forEach(
            (metric, rate) ->
                rows.add(
                    new Row(
                        "two copies of one server, by " + Metric.named(metric).title(),
                        different(rate),
                        "")));
    live.slowdowns().forEach((label, slowdown) -> rows.add(row(label, slowdown)));
    add(rows, "a server that stands still: the p99 that must come out", live.stalls());
    add(rows, "a load generator that stands still: called invalid", live.stops());
    return rows;
  }

  private static String different(Rate rate) {
    return rate.judged() == 0
        ? "no verdict in %d session(s)".formatted(rate.tried())
        : "called different in %d of %d session(s)%s"
            .formatted(rate.judged() - rate.right(), rate.judged(), withoutVerdict(rate));
  }

  private static Row row(String label, Slowdown slowdown) {
    Rate rate = slowdown.rate();
    return rate.judged() == 0
        ? new Row(title(label), "no verdict in %d session(s)".formatted(rate.tried()), "")
        : new Row(
            title(label),
            "found in %d of %d session(s)%s"
                .formatted(rate.right(), rate.judged(), withoutVerdict(rate)),
            "measured %s of what was injected".formatted(Unit.percent(slowdown.sizeFound())));
  }

  private static String title(String label) {
    return "a server slowed down on purpose, " + label;
  }

  private static String withoutVerdict(Rate rate) {
    int without = rate.tried() - rate.judged();
    return without == 0 ? "" : ", no verdict in %d".formatted(without);
  }

  private static void add(List<Row> rows, String what, Rate rate) {
    if (rate.tried() > 0) {
      rows.add(new Row(what, "%d of %d".formatted(rate.right(), rate.tried()), ""));
    }
  }
}
