package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /**
   * What disturbed the trial, in words; empty if nothing did. One phase that was disturbed is
   * enough, and so is a start-up.
   */
  public static List<String> of(Trial trial) {
    List<String> reasons = new ArrayList<>();
    double steal = worst(trial, Conditions::stealShare);
    if (steal > MOST_STEAL) {
      reasons.add(percent("up to %.1f %% of the CPU time was stolen", steal));
    }
    double foreign = worst(trial, Conditions::foreignShare);
    if (foreign > MOST_FOREIGN) {
      reasons.add(percent("other processes took up to %.1f %% of the CPU time", foreign));
    }
    long throttled =
        trial
            .conditions()
            .map(Conditions::throttledMicros)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum();
    if (throttled > 0) {
      reasons.add("a CPU limit held the run back for %d ms".formatted(throttled / 1_000));
    }
    reasons.addAll(
        ofGenerator(
            trial.phases().stream().flatMap(phase -> phase.load().problems().stream()).toList()));
    return List.copyOf(reasons);
  }

  /** One reason of each kind, by its first problem. */
  static List<String> ofGenerator(List<LoadProblem> problems) {
    Map<LoadProblem.Kind, List<LoadProblem>> byKind =
        problems.stream()
            .collect(
                Collectors.groupingBy(
                    LoadProblem::kind,
                    () -> new EnumMap<>(LoadProblem.Kind.class),
                    Collectors.toList()));
    return byKind.values().stream()
        .map(
            alike ->
                alike.getFirst().text()
                    + (alike.size() == 1
                        ? ""
                        : " (and so %d more times)".formatted(alike.size() - 1)))
        .toList();
  }

  private static double worst(Trial trial, Function<Conditions, Double> share) {
    return trial
        .conditions()
        .map(share)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  private static String percent(String text, double share) {
    return String.format(Locale.ROOT, text, 100 * share);
  }
}
