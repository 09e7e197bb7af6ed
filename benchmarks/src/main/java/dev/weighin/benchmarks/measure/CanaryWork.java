package dev.weighin.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A fixed piece of work, done by a thread of this process that is bound to the server's core where
 * {@code taskset} is there to do it. Closing it ends the thread.
 */
public final class CanaryWork implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS_PER_MICRO = 1_000;
  private static final int STEPS = 40_000_000;

  /** A mebibyte: a neighbour that takes the cache away shows as well. */
  private static final int WORDS = 1 << 17;

  private static final int WARM_UPS = 3;

  /** For how long a measurement still tells how fast the machine is. */
  private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("canary").daemon().factory());
  private final long[] memory = new long[WORDS];
  private Measured last;

  private record Measured(double micros, long atNanos) {}

  private CanaryWork() {}

  /** Bind the thread, and do the work some times, so that it is compiled before it counts. */
  public static CanaryWork prepare(OptionalInt core) throws InterruptedException {
    CanaryWork work = new CanaryWork();
    if (core.isPresent()) {
      work.bindTo(core.getAsInt());
    }
    for (int i = 0; i < WARM_UPS; i++) {
      work.onItsThread();
    }
    return work;
  }

  /**
   * Do the work once; the CPU time it took, in microseconds. What others took away is not in it.
   */
  double measureMicros() throws InterruptedException {
    last = new Measured(onItsThread(), System.nanoTime());
    return last.micros;
  }

  /** The same, or what it took less than half a second ago, just after another server had ended. */
  double recentMicros() throws InterruptedException {
    boolean isFresh = last != null && System.nanoTime() - last.atNanos < FRESH_NANOS;
    return isFresh ? last.micros : measureMicros();
  }

  private double onItsThread() throws InterruptedException {
    try {
      return thread.submit(this::work).get() / NANOS_PER_MICRO;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the canary failed", e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private long work() {
    long start = THREADS.getCurrentThreadCpuTime();
    long state = 88172645463325252L;
    for (int i = 0; i < STEPS; i++) {
      // George Marsaglia, Xorshift RNGs, 2003: 13, 7, 17.
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      memory[(int) state & (WORDS - 1)] += state;
    }
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private void bindTo(int core) throws InterruptedException {
    try {
      String id =
          thread
              .submit(() -> Files.readSymbolicLink(Path.of("/proc/thread-self")))
              .get()
              .getFileName()
              .toString();
      Affinity.bindThread(id, core);
    } catch (ExecutionException e) {
      throw new MeterException("cannot bind the canary to core " + core + ": " + e, e);
    }
  }
}
