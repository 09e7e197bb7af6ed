package dev.weighin.benchmarks.jmh;

import dev.weighin.benchmarks.measure.CpuTime;
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
  private record Use(CpuTime cpu, OptionalLong allocatedBytes) {}

  private static volatile Use use;

  /**
   * Say what the server needed in this iteration. A benchmark says so at the end of the iteration,
   * because JMH stops the server of the last one before it asks a profiler.
   */
  static void serverUsed(CpuTime cpu, OptionalLong allocatedBytes) {
    use = new Use(cpu, allocatedBytes);
  }

  @Override
  public String getDescription() {
    return "CPU time and allocated bytes of the server, per operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    use = null;
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = result.getMetadata().getAllOps();
    List<Result<?>> results = new ArrayList<>();
    if (use != null && operations > 0) {
      results.add(scalar("server.cpu", use.cpu().totalNanos() / 1_000.0 / operations, "us/op"));
      use.allocatedBytes()
          .ifPresent(
              bytes -> results.add(scalar("server.alloc", (double) bytes / operations, "B/op")));
    }
    return results;
  }

  private static ScalarResult scalar(String name, double value, String unit) {
    return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
  }
}
