package dev.weighin.benchmarks.results;

import dev.weighin.benchmarks.measure.Disturbance;
import dev.weighin.benchmarks.measure.Trial;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Chooses which attempt of a repeated block counts: the one with most trials, of those the one with
 * fewest disturbed trials, of those the last. What the servers did plays no part in it.
 */
final class Attempts {
  private Attempts() {}

  /** The trials that count, in the order they were run. */
  static List<Trial> counted(List<Trial> trials) {
    Map<Integer, Integer> chosen =
        trials.stream()
            .collect(
                Collectors.groupingBy(
                    Trial::block,
                    Collectors.collectingAndThen(Collectors.toList(), Attempts::best)));
    return trials.stream().filter(trial -> trial.attempt() == chosen.get(trial.block())).toList();
  }

  private static int best(List<Trial> ofOneBlock) {
    Map<Integer, List<Trial>> attempts =
        ofOneBlock.stream().collect(Collectors.groupingBy(Trial::attempt));
    return attempts.entrySet().stream()
        .max(
            Comparator.<Map.Entry<Integer, List<Trial>>>comparingInt(e -> e.getValue().size())
                .thenComparing(e -> -disturbed(e.getValue()))
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private static int disturbed(List<Trial> attempt) {
    return (int) attempt.stream().filter(trial -> !Disturbance.of(trial).isEmpty()).count();
  }
}
