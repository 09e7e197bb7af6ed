package dev.weighin.benchmarks.jmh.lesson;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
 * A server answers 500 requests, one a millisecond, and stops for 100 ms once.
 *
 * <p>{@code wrong} is a closed loop, as most load tools and every {@code for} loop are: the next
 * request waits for the last answer, so that while the server stands still nobody asks, and one
 * request of 500 is slow. {@code right} counts from the moment each request was due: a hundred
 * users would have met that stop. {@code baseline} does the same to a server that never stops.
 *
 * <p>Run it: {@code ./weigh lesson closed-loop}
 */
@Lesson(
    title = "A closed loop does not see who waits",
    objective = "Say of a latency whether it counts the requests that were never sent.",
    question =
        "A server stops once, for 100 ms. How many times as large is the p99 counted from when each"
            + " request was due, compared with a loop that waits for each answer?",
    misconception = "\"It was one slow request in 500; the p99 is fine.\"",
    answer =
        "Dozens of times. In the closed loop one request is slow; in the other every one that was"
            + " due during the stop is, a fifth of all.",
    atLeast = 3,
    rightIsLarger = true,
    figure = "p99Millis",
    unit = "ms")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ClosedLoop {
  private static final int REQUESTS = 500;
  private static final long PACE = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long STOP = TimeUnit.MILLISECONDS.toNanos(100);

  /** What was seen of the latency. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Seen {
    /** The 99th percentile in milliseconds. */
    public double p99Millis;

    void of(Histogram latency) {
      p99Millis = latency.getValueAtPercentile(99) / 1e6;
    }
  }

  /** From when each was due, and the server never stops. */
  @Benchmark
  public void baseline(Seen seen) {
    seen.of(askFromWhenDue(0));
  }

  /** From when each was sent, which is when the last was answered. */
  @Benchmark
  public void wrong(Seen seen) {
    Histogram latency = new Histogram(3);
    for (int request = 0; request < REQUESTS; request++) {
      long sent = System.nanoTime();
      answer(request, STOP);
      latency.recordValue(System.nanoTime() - sent);
      waitUntil(sent + PACE);
    }
    seen.of(latency);
  }

  /** From when each was due. */
  @Benchmark
  public void right(Seen seen) {
    seen.of(askFromWhenDue(STOP));
  }

  private static Histogram askFromWhenDue(long stop) {
    Histogram latency = new Histogram(3);
    long begin = System.nanoTime();
    for (int request = 0; request < REQUESTS; request++) {
      long due = begin + request * PACE;
      waitUntil(due);
      answer(request, stop);
      latency.recordValue(System.nanoTime() - due);
    }
    return latency;
  }

  /** The server: it answers at once, but for one time. */
  private static void answer(int request, long stop) {
    if (request == REQUESTS / 5) {
      waitUntil(System.nanoTime() + stop);
    }
  }

  private static void waitUntil(long moment) {
    for (long rest = moment - System.nanoTime(); rest > 0; rest = moment - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }
}
