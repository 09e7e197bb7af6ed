package dev.weighin.contract.clauses;

import dev.weighin.contract.suite.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** What a process of ours has written so far. */
final class Logs {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** How long a second line, which should not be there, may lag behind the first. */
  private static final Duration LAG = Duration.ofMillis(50);

  private Logs() {}

  /** All lines. */
  static List<String> lines(Server server) throws IOException {
    return Files.readAllLines(server.process().logFile());
  }

  /** The lines that hold a text, waited for because they may come after the answer. */
  static List<String> linesWith(Server server, String text)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (found(server, text).isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    Thread.sleep(LAG);
    return found(server, text);
  }

  private static List<String> found(Server server, String text) throws IOException {
    return lines(server).stream().filter(line -> line.contains(text)).toList();
  }
}
