package dev.weighin.contract.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Drains what a server writes, so that it never blocks on a full pipe: to a file of limited size,
 * and to a short memory of its last lines. Safe for use by several threads.
 */
final class ServerLog {
  private static final int LINES_KEPT = 50;
  private static final int LINE_LIMIT = 2_000;
  private static final long FILE_LIMIT = 1024 * 1024;

  private final Path file;
  private final Deque<String> lastLines = new ArrayDeque<>();

  ServerLog(Path file) {
    this.file = file;
  }

  /** Copy every line until the stream ends, showing each to {@code observer}. */
  void drain(BufferedReader output, Consumer<String> observer) {
    try (Writer writer = Files.newBufferedWriter(file)) {
      long written = 0;
      for (String line = next(output); line != null; line = next(output)) {
        observer.accept(line);
        remember(line);
        if (written < FILE_LIMIT) {
          writer.write(line + "\n");
          writer.flush();
          written += line.length() + 1L;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The next line; null at the end, and when the process was killed and its pipe with it. */
  private static String next(BufferedReader output) {
    try {
      return output.readLine();
    } catch (IOException e) {
      return null;
    }
  }

  synchronized List<String> lastLines() {
    return List.copyOf(lastLines);
  }

  private synchronized void remember(String line) {
    if (lastLines.size() == LINES_KEPT) {
      lastLines.removeFirst();
    }
    lastLines.addLast(line.length() > LINE_LIMIT ? line.substring(0, LINE_LIMIT) + " …" : line);
  }
}
