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
 * JSON that is written for each request, and JSON that was written once.
 *
 * <p>{@code wrong} answers with bytes that lie ready. It is fast, and it says nothing about JSON:
 * the work was done before the clock ran. That is why the contract asks for a message serialised on
 * every request, and a faulty server that caches it must be caught.
 *
 * <p>Run it: {@code ./weigh lesson cached-json}
 */
@Lesson(
    title = "Work that was done before",
    objective = "Check that a benchmark does, each time, the work it is named after.",
    question =
        "How many times as long does writing a message as JSON take as handing out bytes that lie"
            + " ready?",
    misconception = "\"Our JSON route is as fast as plain text; the serializer must be good.\"",
    answer =
        "Ten times and more. A \"JSON\" benchmark whose JSON costs nothing does not write any, and"
            + " so does one whose result nobody uses: the compiler may drop it.",
    atLeast = 2,
    rightIsLarger = true)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class CachedJson {
  private record Message(String message) {}

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final byte[] CACHED = MAPPER.writeValueAsBytes(new Message("Hello, World!"));

  /** What JMH itself takes. */
  @Benchmark
  public void baseline() {}

  /** The bytes that lie ready. */
  @Benchmark
  public byte[] wrong() {
    return CACHED;
  }

  /** The bytes of this very message. */
  @Benchmark
  public byte[] right() {
    return MAPPER.writeValueAsBytes(new Message("Hello, World!"));
  }
}
