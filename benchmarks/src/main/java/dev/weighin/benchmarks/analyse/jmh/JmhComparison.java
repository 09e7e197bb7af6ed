package dev.weighin.benchmarks.analyse.jmh;

import dev.weighin.benchmarks.results.jmh.JmhResult;
import dev.weighin.benchmarks.results.jmh.JmhRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One JMH file held against another.
 *
 * @param first the name of the first file
 * @param second the name of the second
 * @param changes one for each result that is in both
 * @param alone the names of results that are in one file only
 */
public record JmhComparison(
    String first, String second, List<JmhChange> changes, List<String> alone) {

  /** Compare two files. */
  public static JmhComparison of(JmhRun first, JmhRun second) {
    List<JmhChange> changes = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    for (JmhResult result : first.results()) {
      find(second, result)
          .ifPresentOrElse(
              other -> changes.add(JmhChange.of(result, other)), () -> alone.add(result.name()));
    }
    second.results().stream()
        .filter(result -> find(first, result).isEmpty())
        .forEach(result -> alone.add(result.name()));
    return new JmhComparison(
        first.file().toString(),
        second.file().toString(),
        List.copyOf(changes),
        List.copyOf(alone));
  }

  /** Whether nothing at all could be compared. */
  public boolean allRefused() {
    return changes.stream().allMatch(JmhChange.Refused.class::isInstance);
  }

  private static Optional<JmhResult> find(JmhRun run, JmhResult wanted) {
    return run.results().stream().filter(wanted::isSameAs).findFirst();
  }
}
