package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Scenario;

/**
 * One phase of load on one server process.
 *
 * @param scenario what was asked
 * @param level how hard the server was pressed
 * @param load what the generator saw
 * @param cpu CPU time the server used
 * @param allocatedBytes heap bytes the server allocated; null for a server that is no JVM
 * @param rssBytes the server's resident memory at the end
 * @param pssBytes the same with shared pages divided among those that share them; null if the
 *     kernel does not say
 * @param threads how many threads the server had at the end
 * @param conditions what else happened on the cores it used
 */
public record Phase(
    Scenario scenario,
    LoadLevel level,
    LoadResult load,
    CpuTime cpu,
    Long allocatedBytes,
    long rssBytes,
    Long pssBytes,
    int threads,
    Conditions conditions) {

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
