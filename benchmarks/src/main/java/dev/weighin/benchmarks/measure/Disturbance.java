package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says what disturbed a trial, looking only at the machine and the load generator: never at the
 * arm, nor at anything the server did. A fact that is unavailable disturbs nothing.
 */
public final class Disturbance {
  /** The most of the cores' time that a hypervisor may give to others, 0 to 1. */
  public static final double MOST_STEAL = 0.02;

  /** The most of the cores' time that other processes may take, 0 to 1. */
  public static final double MOST_FOREIGN = 0.05;

  private Disturbance() {}

  /** What disturbed the trial, in words; empty if nothing did. */
  public static List<String> of(Trial trial) {
    List<String> reasons = new ArrayList<>();
    double steal = mean(trial, Conditions::stealShare);
    if (steal > MOST_STEAL) {
      reasons.add(percent("%.1f %% of the CPU time was stolen", steal));
    }
    double foreign = mean(trial, Conditions::foreignShare);
    if (foreign > MOST_FOREIGN) {
      reasons.add(percent("other processes took %.1f %% of the CPU time", foreign));
    }
    long throttled =
        conditions(trial)
            .map(Conditions::throttledMicros)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum();
    if (throttled > 0) {
      reasons.add("a CPU limit held the run back for %d ms".formatted(throttled / 1_000));
    }
    trial.phases().stream()
        .flatMap(phase -> phase.load().problems().stream())
        .map(LoadProblem::text)
        .distinct()
        .forEach(reasons::add);
    return List.copyOf(reasons);
  }

  /** Over start-up and all phases, each as long as it took. */
  private static double mean(Trial trial, Function<Conditions, Double> share) {
    double nanos = trial.startUp().firstAnswerMicros() * 1_000.0;
    double sum = nanos * value(trial.startUp().conditions(), share);
    for (Phase phase : trial.phases()) {
      double length = phase.load().generator().elapsed().toNanos();
      sum += length * value(phase.conditions(), share);
      nanos += length;
    }
    return nanos == 0 ? 0 : sum / nanos;
  }

  private static double value(Conditions conditions, Function<Conditions, Double> share) {
    Double value = share.apply(conditions);
    return value == null ? 0 : value;
  }

  private static Stream<Conditions> conditions(Trial trial) {
    return Stream.concat(
        Stream.of(trial.startUp().conditions()), trial.phases().stream().map(Phase::conditions));
  }

  private static String percent(String text, double share) {
    return String.format(Locale.ROOT, text, 100 * share);
  }
}
