package dev.weighin.benchmarks.results;

import java.util.ArrayList;
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
    if (List.of("complete", "failed").contains(before.status())) {
      throw new InvalidResultException(
          "%s is %s: nothing is left to do".formatted(before.file(), before.status()));
    }
    List<String> changes = changes(before.header(), now);
    if (!changes.isEmpty()) {
      throw new InvalidResultException(
          "%s cannot go on, because it would no longer be one run; changed since it began: %s"
              .formatted(before.file(), String.join("; ", changes)));
    }
  }

  private static List<String> changes(ResultLine.Header before, ResultLine.Header now) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < before.arms().size(); i++) {
      compare(changes, "arm", before.arms().get(i), now.arms().get(i));
    }
    compare(changes, "Weigh-in", before.toolVersion(), now.toolVersion());
    compare(changes, "order", before.order(), now.order());
    compare(changes, "cores", before.pinning(), now.pinning());
    compare(changes, "flags of every server", before.sharedFlags(), now.sharedFlags());
    Map<String, String> facts = new TreeMap<>(before.host());
    facts.keySet().removeAll(PASSING_FACTS);
    facts.forEach((fact, value) -> compare(changes, fact, value, now.host().get(fact)));
    return changes;
  }

  private static void compare(List<String> changes, String what, Object before, Object now) {
    if (!Objects.equals(before, now)) {
      changes.add("%s was %s, is %s".formatted(what, before, now));
    }
  }
}
