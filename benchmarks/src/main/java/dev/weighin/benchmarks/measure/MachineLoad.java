package dev.weighin.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What all cores of this machine have done so far, in ticks, from Linux's {@code /proc/stat}.
 *
 * @param busy ticks spent working, for anybody
 * @param steal ticks a hypervisor gave to others
 * @param total all ticks
 */
public record MachineLoad(long busy, long steal, long total) {

  /** Read the machine's account. */
  public static MachineLoad read() {
    try {
      String[] fields =
          Files.readAllLines(Path.of("/proc/stat")).getFirst().replaceAll("cpu +", "").split(" ");
      long[] ticks = Arrays.stream(fields).limit(8).mapToLong(Long::parseLong).toArray();
      // user, nice, system, idle, iowait, irq, softirq, steal: see proc_stat(5).
      long total = Arrays.stream(ticks).sum();
      long steal = ticks[7];
      return new MachineLoad(total - ticks[3] - ticks[4] - steal, steal, total);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read /proc/stat", e);
    }
  }

  /** What happened between an earlier reading and this one. */
  public MachineLoad since(MachineLoad earlier) {
    return new MachineLoad(busy - earlier.busy, steal - earlier.steal, total - earlier.total);
  }

  /** The share of the time a hypervisor gave to others, 0 to 1. */
  public double stealShare() {
    return total == 0 ? 0 : (double) steal / total;
  }
}
