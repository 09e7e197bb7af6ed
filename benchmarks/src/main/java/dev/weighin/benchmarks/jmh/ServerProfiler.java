package dev.weighin.benchmarks.jmh;

import dev.weighin.benchmarks.measure.CpuTime;
import dev.weighin.benchmarks.measure.ServerMeter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds what the <em>server</em> needed per operation to JMH's secondary results: CPU time and bytes
 * allocated. JMH's own {@code gc} profiler reads the JVM it runs in, which is the client's.
 */
public final class ServerProfiler implements InternalProfiler {
  private static volatile ServerMeter meter;
  private static volatile ServerMeter.Reading wholeLife;
  private ServerMeter.Reading before;

  /** Read this server's meters around every iteration from now on; null for none. */
  static void watch(ServerMeter server) {
    meter = server;
  }

  /** Take this for all that the server of this iteration's one operation has needed. */
  static void wholeLife(ServerMeter.Reading reading) {
    wholeLife = reading;
  }

  @Override
  public String getDescription() {
    return "CPU time and allocated bytes of the server, per operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = meter == null ? null : meter.read();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = result.getMetadata().getAllOps();
    if (wholeLife != null) {
      List<Result<?>> results = perOperation(wholeLife.cpu(), wholeLife.allocatedBytes(), 1);
      wholeLife = null;
      return results;
    }
    if (before == null || meter == null || operations == 0) {
      return List.of();
    }
    ServerMeter.Reading after = meter.read();
    return perOperation(after.cpu().since(before.cpu()), after.allocatedSince(before), operations);
  }

  private static List<Result<?>> perOperation(
      CpuTime cpu, OptionalLong allocatedBytes, long operations) {
    List<Result<?>> results = new ArrayList<>();
    results.add(scalar("server.cpu", cpu.totalNanos() / 1_000.0 / operations, "us/op"));
    allocatedBytes.ifPresent(
        bytes -> results.add(scalar("server.alloc", (double) bytes / operations, "B/op")));
    return results;
  }

  private static ScalarResult scalar(String name, double value, String unit) {
    return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
  }
}
