package dev.weighin.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Text in lines that fit a terminal of the usual width. */
final class Paragraph {
  /** How many characters a line has at most, unless one word has more. */
  static final int WIDTH = 80;

  private Paragraph() {}

  /** A word shortened in its middle to so many characters, if it has more. */
  static String cut(String word, int length) {
    int head = (length - 1) / 2;
    int tail = length - 1 - head;
    return word.length() <= length
        ? word
        : word.substring(0, head) + "…" + word.substring(word.length() - tail);
  }

  /** The least length, from so many characters on, at which no two of some words are cut alike. */
  static int lengthToTellApart(Collection<String> words, int least) {
    long different = words.stream().distinct().count();
    return IntStream.iterate(least, length -> length + 1)
        .filter(it -> words.stream().map(word -> cut(word, it)).distinct().count() == different)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Break a text between words.
   *
   * @param first what the first line begins with
   * @param rest what the others begin with
   */
  static List<String> wrapped(String first, String rest, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.strip().split("\\s+")) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
