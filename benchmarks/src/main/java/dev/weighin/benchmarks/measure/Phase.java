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
 * @param cpu CPU time the server used; this and all below is null for a server that ran already
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
    Long rssBytes,
    Long pssBytes,
    Integer threads,
    Conditions conditions) {

  /** A phase of which nothing is known but what whoever made the load saw. */
  public static Phase ofAnswers(Scenario scenario, LoadLevel level, LoadResult load) {
    return new Phase(scenario, level, load, null, null, null, null, null, null);
  }

  /** How many requests the server answered. */
  public long answered() {
    return load.all().answered();
  }

  /**
   * Server CPU time per completed request without that of the JIT compiler, which a server that has
   * run for long does not need, in microseconds; null if it was not measured.
   */
  public Double cpuMicrosPerRequest() {
    return cpu == null ? null : perRequest(cpu.totalNanos() - cpu.jitNanos());
  }

  /**
   * How many times as much the server used per request as the load generator did meanwhile; null if
   * either was not measured. A core that is slow for a while is slow for both.
   */
  public Double cpuByTheGenerators() {
    Double generator = generatorMicrosPerRequest();
    return cpu == null || generator == null || generator <= 0
        ? null
        : cpuMicrosPerRequest() / generator;
  }

  /** The garbage collector's part of the CPU time per request. */
  public Double gcMicrosPerRequest() {
    return cpu == null ? null : perRequest(cpu.gcNanos());
  }

  /** What the JIT compiler took besides, per request. */
  public Double jitMicrosPerRequest() {
    return cpu == null ? null : perRequest(cpu.jitNanos());
  }

  private double perRequest(long nanos) {
    return nanos / 1_000.0 / answered();
  }

  /** How many threads the server had at the end; null if it was not looked at. */
  public Double threadCount() {
    return threads == null ? null : threads.doubleValue();
  }

  /** What the load generator itself used per request, in microseconds; null if nobody knows. */
  public Double generatorMicrosPerRequest() {
    return load.generator() == null ? null : load.generator().cpuMicrosPerRequest();
  }

  /** Heap bytes the server allocated per completed request; null for a server that is no JVM. */
  public Double bytesPerRequest() {
    return allocatedBytes == null ? null : (double) allocatedBytes / answered();
  }
}
