package dev.weighin.benchmarks.analyse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.weighin.benchmarks.load.ResponseTimes;
import dev.weighin.benchmarks.measure.Phase;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.benchmarks.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Something one trial yields one value of.
 *
 * @param id a name that never changes
 * @param title what it is, for a reader
 * @param unit what it counts
 * @param requestsNeeded the fewest requests a phase needs for the value to mean something; 0 for
 *     none
 * @param scenario the load it was taken under; null for none
 * @param level how hard that load was; null for none
 * @param value takes it from a trial; empty where the trial has none
 */
public record Metric(
    String id,
    String title,
    Unit unit,
    long requestsNeeded,
    Scenario scenario,
    LoadLevel level,
    @JsonIgnore Function<Trial, OptionalDouble> value) {

  /** A 99th percentile rests on one request in a hundred: 100 of them need 10,000 requests. */
  private static final long FOR_P99 = 10_000;

  private static final long FOR_P999 = 100_000;

  /** All metrics, in the order a reader meets them. */
  public static List<Metric> all() {
    List<Metric> metrics =
        new ArrayList<>(
            List.of(
                ofTrial(
                    "start-up",
                    "start-up: first right answer",
                    Unit.MICROSECONDS,
                    trial -> trial.startUp().firstAnswerMicros()),
                ofTrial(
                    "start-up-cpu",
                    "start-up: CPU time",
                    Unit.MICROSECONDS,
                    trial -> trial.startUp().cpu().totalNanos() / 1_000.0),
                ofTrial("rss-idle", "memory (RSS) idle", Unit.BYTES, trial -> trial.idleRssBytes()),
                ofTrial(
                    "rss-peak",
                    "memory (RSS) peak under load",
                    Unit.BYTES,
                    trial -> trial.peakRssBytes())));
    for (Scenario scenario : Scenario.values()) {
      for (LoadLevel level : LoadLevel.values()) {
        metrics.addAll(under(new Load(scenario, level)));
      }
    }
    return List.copyOf(metrics);
  }

  /** The metric with that id. */
  public static Metric named(String id) {
    return all().stream().filter(metric -> metric.id().equals(id)).findFirst().orElseThrow();
  }

  private record Load(Scenario scenario, LoadLevel level) {
    boolean is(Phase phase) {
      return phase.scenario() == scenario && phase.level() == level;
    }

    String id() {
      String id = scenario.name().toLowerCase(Locale.ROOT);
      return level == LoadLevel.LOWER ? id : id + "-high";
    }
  }

  private static List<Metric> under(Load load) {
    return List.of(
        ofPhase(load, "cpu", "CPU per request", Unit.MICROSECONDS, 0, Metric::cpu),
        ofPhase(load, "bytes", "bytes allocated per request", Unit.BYTES, 0, Metric::bytes),
        latency(load, "p50", 0, ResponseTimes::p50Micros),
        latency(load, "p90", 0, ResponseTimes::p90Micros),
        latency(load, "p99", FOR_P99, ResponseTimes::p99Micros),
        latency(load, "p99.9", FOR_P999, ResponseTimes::p999Micros),
        latency(load, "max", 0, ResponseTimes::maxMicros),
        ofPhase(
            load,
            "rate",
            "achieved rate",
            Unit.PER_SECOND,
            0,
            phase -> OptionalDouble.of(phase.load().achievedRate())));
  }

  private static Metric latency(
      Load load, String name, long requestsNeeded, ToDoubleFunction<ResponseTimes> percentile) {
    return ofPhase(
        load,
        name,
        "latency " + name,
        Unit.MICROSECONDS,
        requestsNeeded,
        phase -> OptionalDouble.of(percentile.applyAsDouble(phase.load().all().times())));
  }

  private static OptionalDouble cpu(Phase phase) {
    return OptionalDouble.of(phase.cpuMicrosPerRequest());
  }

  private static OptionalDouble bytes(Phase phase) {
    return phase.bytesPerRequest() == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(phase.bytesPerRequest());
  }

  private static Metric ofTrial(String id, String title, Unit unit, ToDoubleFunction<Trial> value) {
    return new Metric(
        id, title, unit, 0, null, null, trial -> OptionalDouble.of(value.applyAsDouble(trial)));
  }

  private static Metric ofPhase(
      Load load,
      String name,
      String title,
      Unit unit,
      long requestsNeeded,
      Function<Phase, OptionalDouble> value) {
    return new Metric(
        name + "@" + load.id(),
        title,
        unit,
        requestsNeeded,
        load.scenario(),
        load.level(),
        trial ->
            trial.phases().stream()
                .filter(load::is)
                .findFirst()
                .map(value)
                .orElse(OptionalDouble.empty()));
  }
}
