package dev.weighin.benchmarks.calibrate.agent;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * The work each request does on top.
 *
 * <p>CPU time is burnt by a number of steps, not by watching the clock: the CPU time of a virtual
 * thread cannot be read. How long a step takes is measured in the CPU time of the main thread,
 * before the server starts.
 */
public final class InjectedWork {
  /** The header of an array and its length, rounded up to the 8 bytes objects are aligned to. */
  private static final int ARRAY_HEADER = 16;

  private static final int ROUNDS = 100;
  private static final int CALLS = 100;
  private static final long STEPS = 4_000;

  private static long steps;
  private static int arrayLength;

  /** Written so that the compiler cannot drop the work, never read by anybody else. */
  private static long state = 88172645463325252L;

  private static Object garbage;

  private InjectedWork() {}

  static void prepare(Injection injection) {
    steps = injection.cpuNanos() == 0 ? 0 : Math.round(injection.cpuNanos() / nanosPerStep());
    arrayLength = injection.bytes() - ARRAY_HEADER;
  }

  /** Do the work of one request. */
  public static void perRequest() {
    if (steps > 0) {
      state = work(steps, state);
    }
    if (arrayLength >= 0) {
      garbage = new byte[arrayLength];
    }
  }

  private static long work(long count, long from) {
    long x = from;
    for (long i = 0; i < count; i++) {
      // George Marsaglia, Xorshift RNGs, 2003: 13, 7, 17.
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }

  /** The median of the later half of the rounds, when the loop has long been compiled. */
  private static double nanosPerStep() {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long before = clock.getCurrentThreadCpuTime();
      for (int call = 0; call < CALLS; call++) {
        state = work(STEPS, state);
      }
      rounds[round] = (clock.getCurrentThreadCpuTime() - before) / (double) (CALLS * STEPS);
    }
    return Arrays.stream(rounds, ROUNDS / 2, ROUNDS).sorted().toArray()[ROUNDS / 4];
  }
}
