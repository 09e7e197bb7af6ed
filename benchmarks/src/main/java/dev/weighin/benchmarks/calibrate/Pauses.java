package dev.weighin.benchmarks.calibrate;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Has a process stand still now and then, from outside, by SIGSTOP and SIGCONT. Closing it waits
 * until the process goes on.
 */
final class Pauses implements AutoCloseable {
  /** Whatever happens to its parent, the shell does not leave the process standing. */
  private static final String SCRIPT =
      "trap '' INT TERM HUP; kill -STOP \"$1\" && sleep \"$2\"; kill -CONT \"$1\"";

  private final long pid;
  private final Duration pause;
  private final Duration period;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("pauses").unstarted(this::repeat);

  private Pauses(long pid, Duration pause, Duration period) {
    this.pid = pid;
    this.pause = pause;
    this.period = period;
  }

  /**
   * Begin; the first pause comes after a quarter of a period.
   *
   * @param pid the process
   * @param pause how long it stands still each time
   * @param period from the start of one pause to that of the next
   */
  static Pauses of(long pid, Duration pause, Duration period) {
    Pauses pauses = new Pauses(pid, pause, period);
    pauses.thread.start();
    return pauses;
  }

  @Override
  public void close() throws InterruptedException {
    closed.countDown();
    thread.join();
  }

  private void repeat() {
    long due = System.nanoTime() + period.toNanos() / 4;
    try {
      while (!closed.await(due - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        pauseOnce();
        due += period.toNanos();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new IllegalStateException("cannot pause process " + pid, e);
    }
  }

  private void pauseOnce() throws IOException, InterruptedException {
    String seconds = String.format(Locale.ROOT, "%.3f", pause.toMillis() / 1e3);
    new ProcessBuilder("/bin/sh", "-c", SCRIPT, "pause", String.valueOf(pid), seconds)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
