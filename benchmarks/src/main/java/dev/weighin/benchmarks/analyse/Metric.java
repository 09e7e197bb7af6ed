package dev.weighin.benchmarks.analyse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.weighin.benchmarks.load.ResponseTimes;
import dev.weighin.benchmarks.measure.HeapNeeded;
import dev.weighin.benchmarks.measure.HeapTry;
import dev.weighin.benchmarks.measure.LoadedClasses;
import dev.weighin.benchmarks.measure.Phase;
import dev.weighin.benchmarks.measure.StartUp;
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
import java.util.stream.Stream;

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
    metrics.add(ofStartUp(MetricFamily.START_UP, StartUp::firstAnswerMicros));
    metrics.add(
        ofStartUp(MetricFamily.START_UP_CPU, startUp -> startUp.cpu().totalNanos() / 1_000.0));
    metrics.add(ofStartUp(MetricFamily.RSS_READY, StartUp::rssBytes));
    metrics.add(
        whereKnown(
            MetricFamily.CLASSES,
            trial ->
                Optional.ofNullable(trial.startUp())
                    .map(StartUp::classes)
                    .map(LoadedClasses::all)));
    metrics.add(
        whereKnown(
            MetricFamily.THREADS_READY,
            trial -> Optional.ofNullable(trial.startUp()).map(StartUp::threads)));
    metrics.add(ofTrial(MetricFamily.RSS_IDLE, Trial::idleRssBytes));
    metrics.add(ofTrial(MetricFamily.RSS_PEAK, Trial::peakRssBytes));
    metrics.add(
        whereKnown(
            MetricFamily.HEAP_NEEDED,
            trial ->
                Optional.ofNullable(trial.heap())
                    .flatMap(HeapNeeded::smallest)
                    .map(HeapTry::heapBytes)));
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

  /** A null says that a trial has no value: its server ran already. */
  private static Metric ofTrial(MetricFamily family, Function<Trial, ? extends Number> value) {
    return new Metric(
        family.id(),
        family,
        null,
        null,
        trial ->
            Stream.ofNullable(value.apply(trial)).mapToDouble(Number::doubleValue).findFirst());
  }

  private static Metric ofStartUp(MetricFamily family, ToDoubleFunction<StartUp> value) {
    return ofTrial(
        family, trial -> trial.startUp() == null ? null : value.applyAsDouble(trial.startUp()));
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
          metric(MetricFamily.CPU_APPLICATION, Phase::applicationMicrosPerRequest),
          metric(MetricFamily.BYTES, Phase::bytesPerRequest),
          latency(MetricFamily.P50, ResponseTimes::p50Micros),
          latency(MetricFamily.P90, ResponseTimes::p90Micros),
          latency(MetricFamily.P99, ResponseTimes::p99Micros),
          latency(MetricFamily.P999, ResponseTimes::p999Micros),
          latency(MetricFamily.MAX, ResponseTimes::maxMicros),
          metric(MetricFamily.THREADS, Phase::threadCount),
          metric(MetricFamily.RATE, phase -> phase.load().achievedRate()),
          metric(MetricFamily.GENERATOR_CPU, Phase::generatorMicrosPerRequest));
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
