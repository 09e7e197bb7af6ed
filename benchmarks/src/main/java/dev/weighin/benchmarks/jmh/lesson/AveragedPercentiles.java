package dev.weighin.benchmarks.jmh.lesson;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten seconds of 1,000 answers each, 1 ms apiece; in one of those seconds a fifth take 100 ms.
 *
 * <p>{@code wrong} averages the 99th percentiles of the seconds, as dashboards do. {@code right}
 * adds the histograms up and asks once. {@code baseline} is one of the good seconds. No clock is
 * involved: this is arithmetic.
 *
 * <p>Run it: {@code ./weigh lesson averaged-percentiles}
 */
@Lesson(
    title = "The average of percentiles is no percentile",
    objective = "Merge histograms, never percentiles.",
    question =
        "How many times as large is the p99 of all answers as the average of the p99 of each"
            + " second?",
    misconception = "\"The average of ten p99s is the p99, more or less.\"",
    answer =
        "Nine times: 100 ms against 10.9. Of all 10,000 answers 2 % were slow, so the p99 is 100"
            + " ms; the average dilutes one bad second with nine good ones.",
    atLeast = 9,
    rightIsLarger = true,
    figure = "p99Millis",
    unit = "ms")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class AveragedPercentiles {
  private static final int SECONDS = 10;
  private static final int ANSWERS = 1_000;
  private static final long MILLI = 1_000_000;

  private final List<Histogram> seconds =
      IntStream.range(0, SECONDS).mapToObj(AveragedPercentiles::second).toList();

  /** What was seen of the latency. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Seen {
    /** The 99th percentile in milliseconds. */
    public double p99Millis;
  }

  /** The percentile of a good second. */
  @Benchmark
  public void baseline(Seen seen) {
    seen.p99Millis = p99Millis(seconds.getFirst());
  }

  /** The average of the percentiles. */
  @Benchmark
  public void wrong(Seen seen) {
    seen.p99Millis =
        seconds.stream().mapToDouble(AveragedPercentiles::p99Millis).average().orElseThrow();
  }

  /** The percentile of them all. */
  @Benchmark
  public void right(Seen seen) {
    Histogram all = new Histogram(3);
    seconds.forEach(all::add);
    seen.p99Millis = p99Millis(all);
  }

  private static Histogram second(int number) {
    Histogram latency = new Histogram(3);
    long slow = number == SECONDS / 2 ? ANSWERS / 5 : 0;
    latency.recordValueWithCount(MILLI, ANSWERS - slow);
    if (slow > 0) {
      latency.recordValueWithCount(100 * MILLI, slow);
    }
    return latency;
  }

  private static double p99Millis(Histogram latency) {
    return latency.getValueAtPercentile(99) / (double) MILLI;
  }
}
