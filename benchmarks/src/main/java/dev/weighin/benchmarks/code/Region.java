package dev.weighin.benchmarks.code;

import java.util.List;

/**
 * Lines of a source file that belong together.
 *
 * @param tag what they are marked with, such as {@code C5}
 * @param file where they stand, relative to the directory that was read
 * @param firstLine the number of the first of them, from 1 on
 * @param lastLine the number of the last of them
 * @param lines the lines without the marks, moved to the left margin together
 */
public record Region(String tag, String file, int firstLine, int lastLine, List<String> lines) {
  public Region {
    lines = List.copyOf(lines);
  }
}
