package dev.weighin.benchmarks.code;

import java.util.List;

/**
 * Counts lines that do something: neither blank, nor comments, nor imports, which an editor writes.
 */
public final class CodeLines {
  private CodeLines() {}

  /** How many of these lines of one file, or of a part of it, do something. */
  public static int count(List<String> lines) {
    int count = 0;
    boolean comment = false;
    for (String line : lines) {
      String text = line.strip();
      if (comment) {
        comment = !endsComment(text);
      } else if (startsComment(text)) {
        comment = !endsComment(text);
      } else if (!text.isEmpty() && !isNothing(text)) {
        count++;
      }
    }
    return count;
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
