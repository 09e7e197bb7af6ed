package dev.weighin.benchmarks.analyse.jmh;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weighin.benchmarks.analyse.statistics.BetweenSessions;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import dev.weighin.benchmarks.analyse.statistics.LogRatios;
import dev.weighin.benchmarks.analyse.statistics.RatioOfRatios;
import dev.weighin.benchmarks.results.jmh.JmhResult;
import java.util.ArrayList;
import java.util.List;

/** How one result of JMH changed from one file to another. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JmhChange.Described.class, name = "described"),
  @JsonSubTypes.Type(value = JmhChange.Refused.class, name = "refused")
})
public sealed interface JmhChange {

  /** What changed, for a reader. */
  String name();

  /**
   * A change that is described. It is not judged: two files are two sessions, and nothing in them
   * tells how much the machine moves from one to the next by itself.
   *
   * @param name what changed
   * @param ratio the second file's geometric mean over its forks by the first's
   * @param interval of the ratio at 95 %, by Welch's t of the logarithms of the forks' means; what
   *     moves between sessions is not in it
   */
  record Described(String name, double ratio, Interval interval) implements JmhChange {}

  /**
   * A change that cannot even be described.
   *
   * @param name what would have changed
   * @param reasons why, at least one
   */
  record Refused(String name, List<String> reasons) implements JmhChange {}

  /** How one result changed. */
  static JmhChange of(JmhResult first, JmhResult second) {
    List<String> reasons = new ArrayList<>();
    first
        .settings()
        .forEach(
            (setting, value) -> {
              String other = second.settings().getOrDefault(setting, "not recorded");
              if (!value.equals(other)) {
                reasons.add("%s: %s / %s".formatted(setting, value, other));
              }
            });
    reasons.addAll(defects("first", first));
    reasons.addAll(defects("second", second));
    if (!reasons.isEmpty()) {
      return new Refused(first.name(), List.copyOf(reasons));
    }
    RatioOfRatios change = new RatioOfRatios(logs(first), logs(second), BetweenSessions.UNKNOWN);
    return new Described(first.name(), change.ratio(), change.interval(0.95));
  }

  private static List<String> defects(String file, JmhResult result) {
    if (result.forks().size() < 2) {
      return List.of(
          "one fork in the %s file: a single process bounds nothing, run JMH with -f 5"
              .formatted(file));
    }
    return result.forkMeans().stream().allMatch(mean -> mean > 0 && Double.isFinite(mean))
        ? List.of()
        : List.of("not all forks of the %s file have a value above 0".formatted(file));
  }

  /** Logarithms of the forks' means; against an arm that is always 1, these are log-ratios too. */
  private static LogRatios logs(JmhResult result) {
    return new LogRatios(result.forkMeans().stream().map(Math::log).toList());
  }
}
