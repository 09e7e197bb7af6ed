package dev.weighin.benchmarks.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person is watching. */
final class Terminal {
  private Terminal() {}

  /**
   * True if standard error goes to a terminal. Java can only tell for all streams at once; on Linux
   * the link in {@code /proc} tells for this one.
   */
  static boolean standardErrorIsTerminal() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).startsWith("/dev/pts");
    } catch (java.io.IOException | UnsupportedOperationException e) {
      return System.console() != null && System.console().isTerminal();
    }
  }
}
