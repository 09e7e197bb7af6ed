package dev.weighin.benchmarks.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Says whether a run can go on: only what was planned may be weighed, as it was planned. */
public final class Resumption {
  /** The facts about a machine that may have changed without changing what is measured. */
  private static final List<String> PASSING_FACTS = List.of("load average at start");

  private Resumption() {}

  /**
   * Check that a run can go on here and now.
   *
   * @param now the header the same plan would get if it began now
   * @throws InvalidResultException if it ended already, or something has changed since it began
   */
  public static void check(Run before, ResultLine.Header now) {
    if (before.hasEnded()) {
      throw new InvalidResultException(
          "%s is %s: nothing is left to do".formatted(before.file(), before.status()));
    }
    requireSame(before, now);
  }

  /**
   * Check that a run, ended or not, is what would be planned here and now.
   *
   * @param now the header the same plan would get if it began now
   * @throws InvalidResultException naming each fact that has changed
   */
  public static void requireSame(Run before, ResultLine.Header now) {
    requireSame(before.file(), facts(before.header()), facts(now));
  }

  /**
   * Check that something was begun under the same facts as there are now.
   *
   * @param file what it was written to
   * @param before the facts written down when it began, by what they are called
   * @param now the same facts here and now
   * @throws InvalidResultException naming each that has changed
   */
  public static void requireSame(Path file, Map<String, ?> before, Map<String, ?> now) {
    List<String> changes =
        before.keySet().stream()
            .filter(fact -> !PASSING_FACTS.contains(fact))
            .filter(fact -> !Objects.equals(before.get(fact), now.get(fact)))
            .map(fact -> "%s was %s, is %s".formatted(fact, before.get(fact), now.get(fact)))
            .toList();
    if (!changes.isEmpty()) {
      throw new InvalidResultException(
          "%s cannot go on, because it would no longer be one run; changed since it began: %s"
              .formatted(file, String.join("; ", changes)));
    }
  }

  private static Map<String, Object> facts(ResultLine.Header header) {
    Map<String, Object> facts = new LinkedHashMap<>();
    header.arms().forEach(arm -> facts.put("arm " + arm.label(), arm));
    facts.put("Weigh-in", header.toolVersion());
    facts.put("order", header.order());
    facts.put("pinning", header.pinning());
    facts.put("flags of every server", header.sharedFlags());
    facts.putAll(new TreeMap<>(header.host()));
    return facts;
  }
}
