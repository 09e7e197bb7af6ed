package dev.weighin.benchmarks.jmh;

import dev.weighin.benchmarks.measure.ServerMeter;
import dev.weighin.benchmarks.measure.StartUp;
import dev.weighin.benchmarks.measure.Surroundings;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.contract.launch.RunningServer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From spawning the server's process to its first right answer.
 *
 * <p>The secondary result {@code server.cpu} ends with that answer. {@code server.alloc} is read by
 * attaching to the server after it, and includes what being attached to makes a server allocate.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(4)
public class ColdStart {
  /** The id of the framework, and behind a colon a variant. */
  @Param({"hello-jdk", "hello-javalin", "hello-micronaut", "hello-quarkus"})
  public String framework;

  private RunningServer server;
  private StartUp startUp;

  /** Start the server and ask it once. */
  @Benchmark
  public StartUp spawnToFirstAnswer() throws InterruptedException {
    Surroundings surroundings = Surroundings.watch(Cores.FREE);
    server = Subject.start(framework);
    startUp = StartUp.of(server, surroundings);
    return startUp;
  }

  /** Stop it; the next iteration starts a new one. */
  @TearDown(Level.Iteration)
  public void stop() {
    try (ServerMeter meter = ServerMeter.attach(server.pid())) {
      ServerProfiler.serverUsed(startUp.cpu(), meter.read().allocatedBytes());
    }
    server.close();
  }
}
