package dev.weighin.benchmarks.analyse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.weighin.benchmarks.load.ResponseTimes;
import dev.weighin.benchmarks.measure.LoadedClasses;
import dev.weighin.benchmarks.measure.Phase;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.benchmarks.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Something one trial yields one value of.
 *
 * @param id a name that never changes
 * @param family what it is about
 * @param scenario the load it was taken under; null for none
 * @param level how hard that load was; null for none
 * @param value takes it from a trial; empty where the trial has none
 */
public record Metric(
    String id,
    @JsonIgnore MetricFamily family,
    Scenario scenario,
    LoadLevel level,
    @JsonIgnore Function<Trial, OptionalDouble> value) {

  private static final List<Metric> ALL = List.copyOf(listed());

  /** All metrics, in the order a reader meets them. */
  public static List<Metric> all() {
    return ALL;
  }

  /** The metric with that id. */
  public static Metric named(String id) {
    return ALL.stream().filter(metric -> metric.id().equals(id)).findFirst().orElseThrow();
  }

  /** What it is, for a reader. */
  @JsonProperty
  public String title() {
    return family.title();
  }

  /** What it counts. */
  @JsonProperty
  public Unit unit() {
    return family.unit();
  }

  /** The relative change that counts as none, such as 0.05; 0 where no verdict is given. */
  @JsonProperty
  public double margin() {
    return family.margin();
  }

  /** The fewest requests a phase needs for the value to mean something; 0 for none. */
  @JsonProperty
  public long requestsNeeded() {
    return family.requestsNeeded();
  }

  /** The phase of a trial it is taken from; empty for a metric of the trial as a whole. */
  public Optional<Phase> phaseOf(Trial trial) {
    return new Load(scenario, level).phaseOf(trial);
  }

  /** The metric of another family, taken under the same load. */
  Metric sibling(MetricFamily other) {
    return named(other.id() + id.substring(family.id().length()));
  }

  private static List<Metric> listed() {
    List<Metric> metrics = new ArrayList<>();
    metrics.add(ofTrial(MetricFamily.START_UP, trial -> trial.startUp().firstAnswerMicros()));
    metrics.add(
        ofTrial(MetricFamily.START_UP_CPU, trial -> trial.startUp().cpu().totalNanos() / 1_000.0));
    metrics.add(ofTrial(MetricFamily.RSS_READY, trial -> trial.startUp().rssBytes()));
    metrics.add(
        whereKnown(
            MetricFamily.CLASSES,
            trial -> Optional.ofNullable(trial.startUp().classes()).map(LoadedClasses::all)));
    metrics.add(
        whereKnown(
            MetricFamily.THREADS_READY, trial -> Optional.ofNullable(trial.startUp().threads())));
    metrics.add(ofTrial(MetricFamily.RSS_IDLE, Trial::idleRssBytes));
    metrics.add(ofTrial(MetricFamily.RSS_PEAK, Trial::peakRssBytes));
    for (Scenario scenario : Scenario.values()) {
      for (LoadLevel level : LoadLevel.values()) {
        metrics.addAll(new Load(scenario, level).metrics());
      }
    }
    for (MetricFamily family : MetricFamily.values()) {
      family.limitMillis().ifPresent(limit -> metrics.add(ofCapacity(family, limit)));
    }
    metrics.add(
        new Metric(
            MetricFamily.SATURATION.id(), MetricFamily.SATURATION, null, null, Metric::saturation));
    return metrics;
  }

  /** A value that is only known to be at least that much is one; the gates see to it. */
  private static Metric ofCapacity(MetricFamily family, int limitMillis) {
    return new Metric(
        family.id(),
        family,
        null,
        null,
        trial ->
            trial.capacity() == null
                ? OptionalDouble.empty()
                : switch (CapacityCurve.of(trial.capacity()).within(limitMillis)) {
                  case CapacityEstimate.Found(double perSecond) -> OptionalDouble.of(perSecond);
                  case CapacityEstimate.AtLeast(double perSecond) -> OptionalDouble.of(perSecond);
                  case CapacityEstimate.Below _ -> OptionalDouble.empty();
                });
  }

  private static OptionalDouble saturation(Trial trial) {
    return trial.saturation() == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(trial.saturation().perSecond());
  }

  private static Metric ofTrial(MetricFamily family, ToDoubleFunction<Trial> value) {
    return new Metric(
        family.id(), family, null, null, trial -> OptionalDouble.of(value.applyAsDouble(trial)));
  }

  private static Metric whereKnown(
      MetricFamily family, Function<Trial, Optional<? extends Number>> value) {
    return new Metric(
        family.id(),
        family,
        null,
        null,
        trial -> value.apply(trial).stream().mapToDouble(Number::doubleValue).findFirst());
  }

  private record Load(Scenario scenario, LoadLevel level) {

    List<Metric> metrics() {
      return List.of(
          metric(MetricFamily.CPU, Phase::cpuMicrosPerRequest),
          metric(
              MetricFamily.CPU_APPLICATION,
              phase -> phase.cpu().applicationNanos() / 1_000.0 / phase.answered()),
          metric(MetricFamily.BYTES, Phase::bytesPerRequest),
          latency(MetricFamily.P50, ResponseTimes::p50Micros),
          latency(MetricFamily.P90, ResponseTimes::p90Micros),
          latency(MetricFamily.P99, ResponseTimes::p99Micros),
          latency(MetricFamily.P999, ResponseTimes::p999Micros),
          latency(MetricFamily.MAX, ResponseTimes::maxMicros),
          metric(MetricFamily.THREADS, phase -> (double) phase.threads()),
          metric(MetricFamily.RATE, phase -> phase.load().achievedRate()),
          metric(
              MetricFamily.GENERATOR_CPU, phase -> phase.load().generator().cpuMicrosPerRequest()));
    }

    private Metric latency(MetricFamily family, Function<ResponseTimes, Double> percentile) {
      return metric(family, phase -> percentile.apply(phase.load().all().times()));
    }

    /** A metric of the phases under this load; a null says that a phase has no value. */
    private Metric metric(MetricFamily family, Function<Phase, Double> value) {
      return new Metric(
          family.id() + "@" + id(),
          family,
          scenario,
          level,
          trial ->
              phaseOf(trial).map(value).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    Optional<Phase> phaseOf(Trial trial) {
      return trial.phases().stream()
          .filter(phase -> phase.scenario() == scenario && phase.level() == level)
          .findFirst();
    }

    private String id() {
      String name = scenario.name().toLowerCase(Locale.ROOT);
      return level == LoadLevel.LOWER ? name : name + "-high";
    }
  }
}
