package dev.weighin.benchmarks.analyse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.weighin.benchmarks.measure.Phase;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a run shows.
 *
 * @param run the run as its file tells it
 * @param runId the name of the run
 * @param status how the run ended
 * @param findings one entry per metric that any arm has a value of
 * @param perceptions whether a user would notice a difference, per pair and load
 * @param warnings what a reader must know before using any figure
 */
public record Analysis(
    @JsonIgnore Run run,
    String runId,
    String status,
    List<Finding> findings,
    List<Perception> perceptions,
    List<String> warnings) {

  /** Work out what a run shows to users whose network takes no time. */
  public static Analysis of(Run run) {
    return of(run, 0);
  }

  /**
   * Work out what a run shows.
   *
   * @param networkMillis what the network between user and server takes of each answer, in
   *     milliseconds, 0 or more
   */
  public static Analysis of(Run run, double networkMillis) {
    Verdicts verdicts = new Verdicts(run);
    List<Finding> findings = new ArrayList<>();
    for (Metric metric : Metric.all()) {
      List<Summary> summaries = summaries(metric, run);
      if (!summaries.isEmpty()) {
        findings.add(verdicts.finding(metric, summaries, run.header().arms()));
      }
    }
    return new Analysis(
        run,
        run.header().runId(),
        run.status(),
        List.copyOf(findings),
        verdicts.perceptions(findings, networkMillis),
        Warnings.of(run));
  }

  /** The labels of the arms, the baseline first. */
  public List<String> arms() {
    return run.header().arms().stream().map(ResultLine.ArmLine::label).toList();
  }

  /** The finding about one metric; one without summaries where no arm has a value. */
  public Finding finding(String metricId) {
    return findings.stream()
        .filter(finding -> finding.metric().id().equals(metricId))
        .findFirst()
        .orElseGet(() -> new Finding(Metric.named(metricId), List.of(), List.of(), Map.of(), null));
  }

  private static List<Summary> summaries(Metric metric, Run run) {
    List<String> arms = run.header().arms().stream().map(ResultLine.ArmLine::label).toList();
    Map<Integer, Double> baseline = byBlock(metric, run.trialsOf(arms.getFirst()));
    List<Summary> summaries = new ArrayList<>();
    for (String arm : arms) {
      List<Trial> trials = run.trialsOf(arm);
      Map<Integer, Double> values = byBlock(metric, trials);
      if (!values.isEmpty()) {
        Double ratio = arm.equals(arms.getFirst()) ? null : ratio(values, baseline);
        summaries.add(
            Summary.of(arm, List.copyOf(values.values()), ratio, cautions(metric, trials)));
      }
    }
    return summaries;
  }

  private static Map<Integer, Double> byBlock(Metric metric, List<Trial> trials) {
    Map<Integer, Double> values = new TreeMap<>();
    for (Trial trial : trials) {
      OptionalDouble value = metric.value().apply(trial);
      value.ifPresent(present -> values.put(trial.block(), present));
    }
    return values;
  }

  private static Double ratio(Map<Integer, Double> values, Map<Integer, Double> baseline) {
    OptionalDouble meanLog =
        values.entrySet().stream()
            .filter(entry -> baseline.containsKey(entry.getKey()))
            .mapToDouble(entry -> Math.log(entry.getValue() / baseline.get(entry.getKey())))
            .average();
    return meanLog.isPresent() && Double.isFinite(meanLog.getAsDouble())
        ? Math.exp(meanLog.getAsDouble())
        : null;
  }

  private static List<String> cautions(Metric metric, List<Trial> trials) {
    OptionalInt limitMillis = metric.family().limitMillis();
    if (limitMillis.isPresent()) {
      return isLowerBound(limitMillis.getAsInt(), trials) ? List.of("at least") : List.of();
    }
    if (metric.requestsNeeded() == 0) {
      return List.of();
    }
    long fewest =
        trials.stream()
            .flatMap(trial -> metric.phaseOf(trial).stream())
            .mapToLong(Phase::answered)
            .min()
            .orElse(0);
    return fewest >= metric.requestsNeeded()
        ? List.of()
        : List.of("too few requests: %,d of %,d".formatted(fewest, metric.requestsNeeded()));
  }

  private static boolean isLowerBound(int limitMillis, List<Trial> trials) {
    return trials.stream()
        .map(Trial::capacity)
        .filter(Objects::nonNull)
        .map(capacity -> CapacityCurve.of(capacity).within(limitMillis))
        .anyMatch(CapacityEstimate.AtLeast.class::isInstance);
  }
}
