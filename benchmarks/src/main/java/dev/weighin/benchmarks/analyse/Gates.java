package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.load.LoadProblem.Kind;
import dev.weighin.benchmarks.measure.Canary;
import dev.weighin.benchmarks.measure.Capacity;
import dev.weighin.benchmarks.measure.Conditions;
import dev.weighin.benchmarks.measure.HeapNeeded;
import dev.weighin.benchmarks.measure.Phase;
import dev.weighin.benchmarks.measure.Probe;
import dev.weighin.benchmarks.measure.Saturation;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.quantity.Unit;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Which trials are fit to be used for which metric. The rules look at what disturbed a trial, never
 * at which arm it was or what came out. A fact that could not be read fails nobody.
 */
public final class Gates {
  /** The generator was slow itself: what it saw as latency is partly its own. */
  private static final Set<Kind> LATENESS = EnumSet.of(Kind.HICCUP, Kind.LATE_STARTS);

  private static final double MOST_CANARY_DRIFT = 0.50;
  private static final double MOST_DISTURBED = 1.0 / 3;

  private final OptionalDouble usualCanary;

  private Gates(OptionalDouble usualCanary) {
    this.usualCanary = usualCanary;
  }

  /** The gates of a run; how fast its machine usually was is taken from all its trials. */
  public static Gates of(Run run) {
    List<Double> canaries =
        run.trials().stream()
            .flatMapToDouble(trial -> values(trial.canary()))
            .sorted()
            .boxed()
            .toList();
    return new Gates(
        canaries.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(canaries.get(canaries.size() / 2)));
  }

  /** Why a trial cannot be used for a metric; empty if it can. */
  public List<String> failures(Metric metric, Trial trial) {
    return failures(metric, trial, metric.family().sensitivity());
  }

  /** The same for a use of the metric that is disturbed by something else than it usually is. */
  List<String> failures(Metric metric, Trial trial, Sensitivity sensitivity) {
    return new Check(sensitivity).failures(metric, trial);
  }

  /**
   * How far the machine's own speed was off its usual value around a trial, relative, 0 or more.
   */
  public OptionalDouble canaryDrift(Trial trial) {
    return usualCanary.isEmpty()
        ? OptionalDouble.empty()
        : values(trial.canary())
            .map(micros -> Math.abs(micros / usualCanary.getAsDouble() - 1))
            .max();
  }

  private static DoubleStream values(Canary canary) {
    return canary == null
        ? DoubleStream.empty()
        : Stream.of(canary.beforeMicros(), canary.afterMicros())
            .filter(micros -> micros != null && micros > 0)
            .mapToDouble(Double::doubleValue);
  }

  private final class Check {
    private final Sensitivity sensitivity;
    private final List<String> failures = new ArrayList<>();

    Check(Sensitivity sensitivity) {
      this.sensitivity = sensitivity;
    }

    List<String> failures(Metric metric, Trial trial) {
      switch (metric.family()) {
        case START_UP, START_UP_CPU, START_UP_JIT -> {
          if (trial.startUp() != null) {
            surroundings(trial.startUp().conditions());
          }
        }
        case RSS_READY, RSS_IDLE, CLASSES, THREADS_READY -> {
          // Taken from a server nobody has asked anything of.
        }
        case CAPACITY_10, CAPACITY_25, CAPACITY_50, CAPACITY_100 ->
            Optional.ofNullable(trial.capacity())
                .ifPresent(it -> capacity(it, metric.family().limitMillis().getAsInt()));
        case HEAP_NEEDED -> Optional.ofNullable(trial.heap()).ifPresent(this::heap);
        case SATURATION -> Optional.ofNullable(trial.saturation()).ifPresent(this::saturation);
        case RSS_PEAK -> trial.phases().forEach(this::load);
        default -> metric.phaseOf(trial).ifPresent(phase -> phase(metric, phase));
      }
      if (sensitivity == Sensitivity.CPU) {
        canaryDrift(trial)
            .ifPresent(drift -> atMost(drift, MOST_CANARY_DRIFT, "the core itself was %s off"));
      }
      return List.copyOf(failures);
    }

    private void phase(Metric metric, Phase phase) {
      load(phase);
      surroundings(phase.conditions());
      if (phase.answered() < metric.requestsNeeded()) {
        fail("too few requests: %,d of %,d", phase.answered(), metric.requestsNeeded());
      }
    }

    private void load(Phase phase) {
      if (phase.load().all().failed() > 0) {
        fail("%,d requests failed", phase.load().all().failed());
      }
      phase.load().problems().stream()
          .filter(problem -> sensitivity == Sensitivity.TIME || !LATENESS.contains(problem.kind()))
          .map(LoadProblem::text)
          .forEach(failures::add);
    }

    private void capacity(Capacity capacity, int limitMillis) {
      List<Probe> grid = capacity.grid();
      long disturbed = grid.stream().filter(Probe::wasDisturbed).count();
      if (disturbed > MOST_DISTURBED * grid.size()) {
        fail("%d of %d probes were disturbed", disturbed, grid.size());
      }
      if (CapacityCurve.of(capacity).within(limitMillis)
          instanceof CapacityEstimate.AtLeast(double perSecond)) {
        fail(
            capacity.generatorLimited()
                ? "at least %,.0f/s: the load generator gave out first"
                : "at least %,.0f/s: every rate of the grid was kept",
            perSecond);
      }
    }

    private void heap(HeapNeeded heap) {
      heap.doubtful()
          .forEach(bytes -> fail("every try of %s was disturbed", Unit.BYTES.format(bytes)));
    }

    private void saturation(Saturation saturation) {
      if (saturation.failed() > 0) {
        fail("%,d requests failed", saturation.failed());
      }
      saturation.problems().stream().map(LoadProblem::text).forEach(failures::add);
      surroundings(saturation.conditions());
    }

    private void surroundings(Conditions conditions) {
      if (conditions == null) {
        return;
      }
      if (conditions.throttledMicros() != null && conditions.throttledMicros() > 0) {
        fail("held back for %,d µs by a CPU limit", conditions.throttledMicros());
      }
      atMost(conditions.stealShare(), sensitivity.mostStolen(), "a neighbour took %s of the cores");
      atMost(
          conditions.foreignShare(),
          sensitivity.mostForeign(),
          "other processes took %s of the cores");
    }

    /** A share that could not be read is null, and fails nobody. */
    private void atMost(Double share, double most, String text) {
      if (share != null && share > most) {
        fail(text + " (at most %s is allowed)", percent(share), percent(most));
      }
    }

    private void fail(String text, Object... values) {
      failures.add(String.format(Locale.ROOT, text, values));
    }

    private String percent(double share) {
      return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
  }
}
