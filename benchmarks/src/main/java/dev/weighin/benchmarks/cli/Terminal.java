package dev.weighin.benchmarks.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person is watching, and what the streams can show. */
final class Terminal {
  /** How many columns a line may have. */
  static final int WIDTH = 80;

  private Terminal() {}

  /** A writer to a standard stream, in ASCII where the locale or the terminal knows no more. */
  static PrintWriter writer(PrintStream stream) {
    Charset shown = isDumb() ? StandardCharsets.US_ASCII : stream.charset();
    Writer bytes = new OutputStreamWriter(stream, stream.charset());
    return new PrintWriter(new EncodableWriter(bytes, shown.newEncoder()), true);
  }

  private static boolean isDumb() {
    return "dumb".equals(System.getenv("TERM"));
  }

  /**
   * True if standard error goes to a terminal. Java can only tell for all streams at once; on Linux
   * the link in {@code /proc} tells for this one.
   */
  static boolean standardErrorIsTerminal() {
    if (isDumb()) {
      return false;
    }
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).startsWith("/dev/pts");
    } catch (java.io.IOException | UnsupportedOperationException e) {
      return System.console() != null && System.console().isTerminal();
    }
  }
}
