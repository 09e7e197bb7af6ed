package dev.weighin.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory a process holds, and its threads, from Linux's {@code /proc/PID/status} and {@code
 * smaps_rollup}.
 *
 * @param rssBytes resident now
 * @param peakRssBytes the most that was ever resident
 * @param threads how many threads there are now
 */
public record Memory(long rssBytes, long peakRssBytes, int threads) {

  /**
   * The memory of the process with that id.
   *
   * @throws UncheckedIOException if it is gone
   */
  public static Memory of(long pid) {
    try {
      List<String> status = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"));
      return new Memory(
          1024 * number(status, "VmRSS:"),
          1024 * number(status, "VmHWM:"),
          (int) number(status, "Threads:"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the memory of the server", e);
    }
  }

  /**
   * The resident memory of that process, with shared pages divided among those that share them, in
   * bytes; null where the kernel does not say. Asking costs the kernel milliseconds.
   */
  static Long pssBytes(long pid) {
    try {
      List<String> rollup = Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"));
      return 1024 * number(rollup, "Pss:");
    } catch (IOException e) {
      return null;
    }
  }

  private static long number(List<String> status, String key) {
    return status.stream()
        .filter(line -> line.startsWith(key))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
