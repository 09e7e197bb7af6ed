package dev.weighin.benchmarks.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Notices when this process stands still, whatever the cause: a thread asks to be woken every 2 ms
 * and measures by how much it is woken late.
 */
final class HiccupMeter {
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long HICCUP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Thread thread = Thread.ofPlatform().name("hiccups").daemon().unstarted(this::watch);
  private volatile boolean stopped;
  private long count;
  private long longestNanos;

  void start() {
    thread.start();
  }

  /** Stop; what was seen can be read afterwards. */
  void stop() throws InterruptedException {
    stopped = true;
    thread.join();
  }

  /** How often it was woken over 5 ms late. */
  long count() {
    return count;
  }

  long longestNanos() {
    return longestNanos;
  }

  private void watch() {
    long before = System.nanoTime();
    while (!stopped) {
      LockSupport.parkNanos(PERIOD_NANOS);
      long now = System.nanoTime();
      long late = now - before - PERIOD_NANOS;
      longestNanos = Math.max(longestNanos, late);
      if (late > HICCUP_NANOS) {
        count++;
      }
      before = now;
    }
  }
}
