package dev.weighin.benchmarks.cli;

import java.io.PrintWriter;

/**
 * What happens when a run is told to stop (Ctrl-C, SIGTERM): the file gets its last line, and the
 * person is told where the results so far are. The servers and the generator have hooks and
 * lifelines of their own.
 */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /**
   * An interruption.
   *
   * @param lastWords writes the last line of the file
   * @param next what the person can do then, in words
   */
  static Interruption of(Runnable lastWords, String next, PrintWriter talk) {
    return new Interruption(
        new Thread(
            () -> {
              lastWords.run();
              talk.println();
              talk.println("interrupted; what was measured is kept. " + next);
              talk.flush();
            },
            "interruption"));
  }

  /** From now on, until this is closed, being told to stop ends the run tidily. */
  void arm() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is being stopped, and the hook is running: let it.
      Thread.onSpinWait();
    }
  }
}
