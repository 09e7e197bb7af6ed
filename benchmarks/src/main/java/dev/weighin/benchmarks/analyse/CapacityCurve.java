package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.analyse.statistics.IsotonicRegression;
import dev.weighin.benchmarks.analyse.statistics.Median;
import dev.weighin.benchmarks.measure.Capacity;
import dev.weighin.benchmarks.measure.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the p99 of a server rises with the rate it is asked at.
 *
 * <p>Of all passes at a rate the median counts, and over the rates the curve may not fall: more
 * requests make nobody faster, so a fall is noise (isotonic regression, on the logarithm of the
 * p99). Between two rates it is a straight line in the logarithms of both.
 *
 * @param points the rates that were tried, the lowest first
 */
public record CapacityCurve(List<Point> points) {
  /** A request that failed counts as one that took as long as the load generator waits. */
  private static final double FAILED_MICROS = 10_000_000;

  private static final double MICROS_PER_MILLI = 1_000;

  /**
   * One rate.
   *
   * @param perSecond the rate
   * @param p99Micros the p99 of the curve there, in microseconds
   */
  public record Point(double perSecond, double p99Micros) {}

  public CapacityCurve {
    points = List.copyOf(points);
  }

  /** The curve of a search; its grid has at least one rate. */
  public static CapacityCurve of(Capacity capacity) {
    Map<Double, List<Probe>> byRate =
        capacity.grid().stream()
            .collect(
                Collectors.groupingBy(Probe::arrivalsPerSecond, TreeMap::new, Collectors.toList()));
    List<Double> rates = List.copyOf(byRate.keySet());
    List<Double> logs = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (List<Probe> probes : byRate.values()) {
      List<Double> usable = usable(probes);
      logs.add(Median.of(usable));
      weights.add((double) usable.size());
    }
    List<Double> fitted = IsotonicRegression.rising(logs, weights);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      points.add(new Point(rates.get(i), Math.exp(fitted.get(i))));
    }
    return new CapacityCurve(points);
  }

  /**
   * The most requests a second at a p99 within a limit.
   *
   * @param limitMillis the limit, in milliseconds, above 0
   */
  public CapacityEstimate within(double limitMillis) {
    double limit = limitMillis * MICROS_PER_MILLI;
    Point kept = null;
    for (Point point : points) {
      if (point.p99Micros() > limit) {
        return kept == null
            ? new CapacityEstimate.Below(point.perSecond())
            : new CapacityEstimate.Found(crossing(kept, point, limit));
      }
      kept = point;
    }
    return new CapacityEstimate.AtLeast(kept.perSecond());
  }

  private static double crossing(Point kept, Point failed, double limit) {
    double share =
        Math.log(limit / kept.p99Micros()) / Math.log(failed.p99Micros() / kept.p99Micros());
    return kept.perSecond() * Math.pow(failed.perSecond() / kept.perSecond(), share);
  }

  /** What something disturbed is left out, unless nothing else is there. */
  private static List<Double> usable(List<Probe> probes) {
    List<Probe> quiet = probes.stream().filter(probe -> !probe.wasDisturbed()).toList();
    return (quiet.isEmpty() ? probes : quiet).stream().map(CapacityCurve::logOfP99).toList();
  }

  private static double logOfP99(Probe probe) {
    double micros = probe.times().p99Micros();
    return Math.log(probe.failed() > 0 ? Math.max(FAILED_MICROS, micros) : micros);
  }
}
