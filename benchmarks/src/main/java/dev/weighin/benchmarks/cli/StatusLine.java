package dev.weighin.benchmarks.cli;

import java.io.PrintWriter;

/**
 * What is going on, on standard error: on a terminal a last line that is written over, with lines
 * that stay above it; piped, only lines that stay, and no escape codes.
 *
 * @param err standard error
 * @param terminal whether somebody watches
 */
record StatusLine(PrintWriter err, boolean terminal) {
  private static final String ERASE_LINE = "\r\u001b[2K";

  /** Say what goes on right now; nothing where nobody watches. */
  void now(String text) {
    if (terminal) {
      // A line that wraps could not be written over.
      err.print(ERASE_LINE + text.substring(0, Math.min(text.length(), Terminal.WIDTH - 1)));
      err.flush();
    }
  }

  /** Say what is to stay. */
  void say(String line) {
    err.println((terminal ? ERASE_LINE : "") + line);
    err.flush();
  }
}
