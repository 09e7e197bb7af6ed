package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.plan.Scenario;

/**
 * One phase of load on one server process.
 *
 * @param scenario what was asked
 * @param load what the generator saw
 * @param cpu CPU time the server used
 * @param allocatedBytes heap bytes the server allocated; null for a server that is no JVM
 * @param rssBytes the server's resident memory at the end
 * @param machine what all cores of the machine did meanwhile
 */
public record Phase(
    Scenario scenario,
    LoadResult load,
    CpuTime cpu,
    Long allocatedBytes,
    long rssBytes,
    MachineLoad machine) {

  /** How many requests the server answered. */
  public long answered() {
    return load.all().answered();
  }

  /** Server CPU time per completed request, in microseconds. */
  public double cpuMicrosPerRequest() {
    return cpu.totalNanos() / 1_000.0 / answered();
  }

  /** Heap bytes the server allocated per completed request; null for a server that is no JVM. */
  public Double bytesPerRequest() {
    return allocatedBytes == null ? null : (double) allocatedBytes / answered();
  }
}
