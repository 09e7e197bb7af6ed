package dev.weighin.contract.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * Ties a child process to this one, so that it ends when this one does, however this one ends.
 *
 * <p>A shutdown hook does not run on {@code kill -9}. Here a small POSIX shell turns into the child
 * ({@code exec}, so the process id, the exit code and the accounting are the child's own) and
 * leaves a watcher behind that reads from a pipe whose other end only this process holds. The
 * kernel closes that end when this process is gone; the watcher wakes up, asks the child to stop,
 * and kills it two seconds later. The child needs to know nothing of this, in whatever language it
 * is written.
 */
final class Lifeline {
  private static final String SCRIPT =
      """
      exec 3<&0
      (
        trap '' INT TERM HUP
        read -r _ <&3
        kill -s TERM -- "%1$s$$" && sleep 2 && kill -s KILL -- "%1$s$$"
      ) >/dev/null 2>&1 &
      exec "$@" 3<&- </dev/null
      """;

  private static final String ONE = SCRIPT.formatted("");

  /** A minus makes the group of the child's process id of it. */
  private static final String GROUP = SCRIPT.formatted("-");

  private Lifeline() {}

  /** The command line that runs {@code command} tied to the pipe on its standard input. */
  static List<String> around(List<String> command) {
    return tied(List.of("/bin/sh", "-c", ONE, "lifeline"), command);
  }

  /**
   * The same for a command that starts processes of its own, such as a build tool: they end with
   * it. {@code setsid} gives it a process group of its own; the process id stays.
   */
  static List<String> aroundAll(List<String> command) {
    return tied(List.of("setsid", "/bin/sh", "-c", GROUP, "lifeline"), command);
  }

  private static List<String> tied(List<String> shell, List<String> command) {
    List<String> tied = new ArrayList<>(shell);
    tied.addAll(command);
    return tied;
  }
}
