package dev.weighin.benchmarks.analyse.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Letters instead of ranks: two arms share a letter exactly if they were not shown to differ
 * (Piepho, "An algorithm for a letter-based representation of all-pairwise comparisons", Journal of
 * Computational and Graphical Statistics 13, 2004: insert and absorb).
 */
public final class CompactLetters {
  private CompactLetters() {}

  /**
   * The letters of each arm, in alphabetical order.
   *
   * @param arms in the order in which letters are to be handed out, such as best first
   * @param different whether two arms were shown to differ, in either order
   */
  public static Map<String, String> of(List<String> arms, BiPredicate<String, String> different) {
    List<Set<String>> groups = List.of(new LinkedHashSet<>(arms));
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        if (different.test(arms.get(i), arms.get(j))) {
          groups = split(groups, arms.get(i), arms.get(j));
        }
      }
    }
    return named(arms, groups);
  }

  /** No group may hold both: one that does becomes two, and what another group covers goes. */
  private static List<Set<String>> split(List<Set<String>> groups, String one, String other) {
    List<Set<String>> split = new ArrayList<>();
    for (Set<String> group : groups) {
      if (group.contains(one) && group.contains(other)) {
        split.add(without(group, other));
        split.add(without(group, one));
      } else {
        split.add(group);
      }
    }
    List<Set<String>> kept = new ArrayList<>();
    for (Set<String> group : split) {
      boolean covered =
          split.stream().anyMatch(by -> by.size() > group.size() && by.containsAll(group));
      if (!covered && !kept.contains(group)) {
        kept.add(group);
      }
    }
    return kept;
  }

  private static Set<String> without(Set<String> group, String arm) {
    Set<String> rest = new LinkedHashSet<>(group);
    rest.remove(arm);
    return rest;
  }

  private static Map<String, String> named(List<String> arms, List<Set<String>> groups) {
    Map<String, String> letters = new LinkedHashMap<>();
    List<Set<String>> met = new ArrayList<>();
    for (String arm : arms) {
      groups.stream()
          .filter(group -> group.contains(arm) && !met.contains(group))
          .forEach(met::add);
    }
    for (String arm : arms) {
      StringBuilder own = new StringBuilder();
      for (int i = 0; i < met.size(); i++) {
        if (met.get(i).contains(arm)) {
          own.append((char) ('a' + i));
        }
      }
      letters.put(arm, own.toString());
    }
    return letters;
  }
}
