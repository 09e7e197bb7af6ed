package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What happens when a run is told to stop (Ctrl-C, SIGTERM): the result file gets its last line,
 * and the person is told where the results so far are. The servers and the generator have hooks and
 * lifelines of their own.
 */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  static Interruption of(ResultFile file, Path directory, PrintWriter talk) {
    return new Interruption(
        new Thread(
            () -> {
              file.append(new ResultLine.End("interrupted", Instant.now()));
              file.close();
              talk.println();
              talk.println(
                  "interrupted; what was measured is kept. Go on: weigh run --resume " + directory);
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
