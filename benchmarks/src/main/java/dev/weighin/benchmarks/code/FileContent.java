package dev.weighin.benchmarks.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands on which line of one file; lines are numbered from 1 on.
 *
 * @param lines those that are neither blank, nor comments, nor imports
 * @param annotations the lines with an annotation, once for each
 * @param keys the lines that set a configuration key
 * @param symbols what is imported from frameworks and libraries, where it is imported and used
 */
record FileContent(
    Set<Integer> lines, List<Integer> annotations, List<Integer> keys, List<Symbol> symbols) {

  /** A name of a framework's or a library's on one line. */
  record Symbol(String name, int line) {}

  /** Collects content in any order. */
  static final class Collector {
    private final Set<Integer> lines = new TreeSet<>();
    private final List<Integer> annotations = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();

    void line(int line) {
      lines.add(line);
    }

    void annotation(int line) {
      annotations.add(line);
    }

    void symbol(String name, int line) {
      symbols.add(new Symbol(name, line));
    }

    FileContent content() {
      return new FileContent(lines, annotations, List.of(), symbols);
    }
  }

  /** What stands in a file that is no Java: lines, and the keys of a properties file. */
  static FileContent ofText(List<String> text, boolean properties) {
    Set<Integer> lines = CodeLines.numbers(text);
    List<Integer> keys =
        properties
            ? lines.stream().filter(line -> text.get(line - 1).indexOf('=') > 0).toList()
            : List.of();
    return new FileContent(lines, List.of(), keys, List.of());
  }
}
