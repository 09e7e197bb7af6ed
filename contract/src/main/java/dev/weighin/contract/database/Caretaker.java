package dev.weighin.contract.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A POSIX shell that ends a PostgreSQL and removes its directory once this process is done with it,
 * however this process ends.
 *
 * <p>PostgreSQL puts itself into the background, so nothing ties it to whoever started it. The
 * shell waits on a pipe whose other end only this process holds; the kernel closes that end even
 * after {@code kill -9}. The data are thrown away, so PostgreSQL is asked to end at once ({@code
 * SIGQUIT}) and not to save anything.
 */
final class Caretaker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * The id of the process stands in {@code postmaster.pid} within a second, or PostgreSQL has not
   * come that far. It removes that file last of all; the process itself may stay in the list of
   * processes for seconds more, where whoever inherited it is slow to ask how it ended.
   */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      read -r _
      for attempt in 1 2 3 4 5; do
        postmaster=$(head -n 1 "$1/data/postmaster.pid") && break
        [ -e "$1/data" ] || break
        sleep 0.2
      done
      if [ -n "$postmaster" ]; then
        kill -QUIT "$postmaster"
        attempt=0
        while [ -e "$1/data/postmaster.pid" ] && kill -0 "$postmaster" && [ $attempt -lt 80 ]; do
          sleep 0.05
          attempt=$((attempt + 1))
        done
        kill -KILL "$postmaster"
      fi
      for attempt in 1 2 3 4 5; do
        rm -rf "$1" && break
        sleep 0.2
      done
      """;

  private final Process shell;

  /**
   * Take care of a directory that holds, or will hold, the data of a PostgreSQL in {@code data}.
   */
  Caretaker(Path directory) throws IOException {
    shell =
        new ProcessBuilder("/bin/sh", "-c", SCRIPT, "caretaker", directory.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
  }

  /** End PostgreSQL, and return once it and its directory are gone. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new DatabaseException("cannot end PostgreSQL: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
