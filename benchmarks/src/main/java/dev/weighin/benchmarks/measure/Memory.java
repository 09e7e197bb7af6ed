package dev.weighin.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory a process holds, from Linux's {@code /proc/PID/status}.
 *
 * @param rssBytes resident now
 * @param peakRssBytes the most that was ever resident
 */
public record Memory(long rssBytes, long peakRssBytes) {

  /**
   * The memory of the process with that id.
   *
   * @throws UncheckedIOException if it is gone
   */
  public static Memory of(long pid) {
    try {
      List<String> status = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"));
      return new Memory(bytes(status, "VmRSS:"), bytes(status, "VmHWM:"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the memory of the server", e);
    }
  }

  private static long bytes(List<String> status, String key) {
    return status.stream()
        .filter(line -> line.startsWith(key))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(0);
  }
}
