package dev.weighin.benchmarks.jmh.lesson;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A hundred requests that each wait 20 ms, as for a database.
 *
 * <p>{@code wrong} gives them four threads, which is plenty for four cores that compute, and far
 * too few for threads that wait. {@code right} gives each a virtual thread. {@code baseline} is one
 * request alone. The processor has next to nothing to do in any of them: what is missing is
 * somebody to wait.
 *
 * <p>Run it: {@code ./weigh lesson waiting-threads}
 */
@Lesson(
    title = "Who waits, and on which thread",
    objective = "Choose threads by how long a handler waits, not by how many cores there are.",
    question =
        "A hundred requests wait 20 ms each. How many times as long do they take on a pool of four"
            + " threads as on virtual threads?",
    misconception = "\"Virtual threads are faster.\"",
    answer =
        "About 20 times: 25 rounds of 20 ms against one. Virtual threads compute no faster; they"
            + " are cheap enough to have one for everybody who waits. A pool of 100 does it too.",
    atLeast = 3)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 10, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 10, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class WaitingThreads {
  private static final long WAIT_MILLIS = 20;
  private static final int REQUESTS = 100;
  private static final int THREADS = 4;

  /** One request. */
  @Benchmark
  public void baseline() throws InterruptedException {
    Thread.sleep(WAIT_MILLIS);
  }

  /** All of them on a few threads. */
  @Benchmark
  public void wrong() throws InterruptedException {
    serveAll(Executors.newFixedThreadPool(THREADS));
  }

  /** A thread for each. */
  @Benchmark
  public void right() throws InterruptedException {
    serveAll(Executors.newVirtualThreadPerTaskExecutor());
  }

  private static void serveAll(ExecutorService executor) throws InterruptedException {
    List<Callable<Void>> requests =
        Stream.<Callable<Void>>generate(() -> WaitingThreads::handle).limit(REQUESTS).toList();
    try (executor) {
      executor.invokeAll(requests);
    }
  }

  private static Void handle() throws InterruptedException {
    Thread.sleep(WAIT_MILLIS);
    return null;
  }
}
