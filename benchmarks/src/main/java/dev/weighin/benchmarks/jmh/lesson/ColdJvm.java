package dev.weighin.benchmarks.jmh.lesson;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first time and the thousandth: a JVM that has just started loads classes, interprets them,
 * and compiles them while it goes on.
 *
 * <p>{@code wrong} measures that and calls it the speed of the code. {@code right} lets the JVM get
 * to know the code first. How long a start takes is worth knowing too, but under its own name:
 * {@link dev.weighin.benchmarks.jmh.ColdStart}.
 *
 * <p>Run it: {@code ./weigh lesson cold-jvm}
 */
@Lesson(
    title = "A cold JVM",
    objective = "Tell the speed of a program from the speed of its start.",
    question =
        "How many times as long does writing one small object as JSON take the first time as"
            + " later?",
    misconception = "\"The first call is a bit slower.\"",
    answer =
        "Thousands of times: classes are loaded, checked and run by an interpreter. A benchmark"
            + " without a warm-up, or one that starts a program for each request, measures that.",
    atLeast = 20)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class ColdJvm {
  private record Message(String message) {}

  private static final class Warm {
    static final JsonMapper MAPPER = JsonMapper.shared();
  }

  /** What JMH itself takes. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 1, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 1, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public void baseline() {}

  /** Once, in a JVM that has never done it. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public byte[] wrong() {
    return Warm.MAPPER.writeValueAsBytes(new Message("Hello, World!"));
  }

  /** Again and again, and counted only then. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 2, time = 300, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  public byte[] right() {
    return Warm.MAPPER.writeValueAsBytes(new Message("Hello, World!"));
  }
}
