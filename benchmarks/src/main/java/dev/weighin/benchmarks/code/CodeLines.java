package dev.weighin.benchmarks.code;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds lines that do something: neither blank, nor comments, nor imports, which an editor writes.
 * It goes by how lines begin and end, and so can read any language here.
 */
final class CodeLines {
  private CodeLines() {}

  /** The numbers of those lines of a file that do something, from 1 on. */
  static Set<Integer> numbers(List<String> lines) {
    Set<Integer> numbers = new TreeSet<>();
    boolean comment = false;
    for (int number = 1; number <= lines.size(); number++) {
      String text = lines.get(number - 1).strip();
      if (comment) {
        comment = !endsComment(text);
      } else if (startsComment(text)) {
        comment = !endsComment(text);
      } else if (!text.isEmpty() && !isNothing(text)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static boolean startsComment(String text) {
    return text.startsWith("/*") || text.startsWith("<!--") || text.startsWith("<%--");
  }

  private static boolean endsComment(String text) {
    return text.endsWith("*/") || text.endsWith("-->") || text.endsWith("--%>");
  }

  private static boolean isNothing(String text) {
    return text.startsWith("//")
        || text.startsWith("#")
        || text.startsWith("--")
        || text.startsWith("import ")
        || text.startsWith("@import ");
  }
}
