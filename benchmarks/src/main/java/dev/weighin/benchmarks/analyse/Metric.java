package dev.weighin.benchmarks.analyse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.weighin.benchmarks.load.ResponseTimes;
import dev.weighin.benchmarks.measure.HeapNeeded;
import dev.weighin.benchmarks.measure.HeapTry;
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
    metrics.add(
        ofStartUp(MetricFamily.START_UP_JIT, startUp -> startUp.cpu().jitNanos() / 1_000.0));
    metrics.add(ofStartUp(MetricFamily.RSS_READY, StartUp::rssBytes));
    metrics.add(ofStartUp(MetricFamily.CLASSES, Metric::classes));
    metrics.add(ofStartUp(MetricFamily.THREADS_READY, StartUp::threads));
    metrics.add(ofTrial(MetricFamily.RSS_IDLE, Trial::idleRssBytes));
    metrics.add(ofTrial(MetricFamily.RSS_PEAK, Trial::peakRssBytes));
    metrics.add(ofTrial(MetricFamily.HEAP_NEEDED, Metric::heapBytes));
    for (Scenario scenario : Scenario.values()) {
      for (LoadLevel level : LoadLevel.values()) {
        metrics.addAll(new Load(scenario, level).metrics());
      }
    }
    for (MetricFamily family : MetricFamily.values()) {
      family
          .limitMillis()
          .ifPresent(limit -> metrics.add(ofTrial(family, trial -> capacity(trial, limit))));
    }
    metrics.add(ofTrial(MetricFamily.SATURATION, Metric::saturation));
    return metrics;
  }

  private static Long classes(StartUp startUp) {
    return startUp.classes() == null ? null : startUp.classes().all();
  }

  private static Long heapBytes(Trial trial) {
    return Optional.ofNullable(trial.heap())
        .flatMap(HeapNeeded::smallest)
        .map(HeapTry::heapBytes)
        .orElse(null);
  }

  /** A value that is only known to be at least that much is one; the gates see to it. */
  private static Double capacity(Trial trial, int limitMillis) {
    if (trial.capacity() == null) {
      return null;
    }
    return switch (CapacityCurve.of(trial.capacity()).within(limitMillis)) {
      case CapacityEstimate.Found found -> found.perSecond();
      case CapacityEstimate.AtLeast kept -> kept.perSecond();
      case CapacityEstimate.Below _ -> null;
    };
  }

  private static Double saturation(Trial trial) {
    return trial.saturation() == null ? null : trial.saturation().perSecond();
  }

  private static Metric ofStartUp(MetricFamily family, Function<StartUp, ? extends Number> value) {
    return ofTrial(family, trial -> trial.startUp() == null ? null : value.apply(trial.startUp()));
  }

  /** A metric of the trial as a whole; a null says that a trial has no value. */
  private static Metric ofTrial(MetricFamily family, Function<Trial, ? extends Number> value) {
    return new Metric(
        family.id(),
        family,
        null,
        null,
        trial ->
            Stream.ofNullable(value.apply(trial)).mapToDouble(Number::doubleValue).findFirst());
  }

  private record Load(Scenario scenario, LoadLevel level) {

    List<Metric> metrics() {
      return List.of(
          metric(MetricFamily.CPU, Phase::cpuMicrosPerRequest),
          metric(MetricFamily.CPU_RELATIVE, Phase::cpuByTheGenerators),
          metric(MetricFamily.CPU_GC, Phase::gcMicrosPerRequest),
          metric(MetricFamily.CPU_JIT, Phase::jitMicrosPerRequest),
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
