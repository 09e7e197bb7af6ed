package dev.weighin.contract.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.TreeSet;

/** What {@code Allow} says. */
final class Methods {
  private Methods() {}

  /** Compare two lists of methods, in any order. */
  static void assertAllowed(String expected, String allow) {
    assertEquals(sorted(expected), sorted(String.valueOf(allow)), "the methods in Allow");
  }

  private static TreeSet<String> sorted(String methods) {
    return new TreeSet<>(Arrays.asList(methods.strip().split("\\s*,\\s*")));
  }
}
