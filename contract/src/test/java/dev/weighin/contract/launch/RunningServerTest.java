package dev.weighin.contract.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a server is stopped, nothing it started goes on. */
class RunningServerTest {
  /** Who is told to end, and does, takes nobody along. */
  private static final String STARTS_ANOTHER = "echo ready http://127.0.0.1:1; sleep 300";

  @TempDir private Path directory;

  @Test
  void what_it_started_ends_when_it_is_closed() throws Exception {
    try (RunningServer server = start()) {
      List<ProcessHandle> started = started(server);

      server.close();

      assertThat(started).isNotEmpty().allMatch(RunningServerTest::ends);
    }
  }

  @Test
  void what_it_started_ends_even_if_it_had_been_told_to_end_before() throws Exception {
    try (RunningServer server = start()) {
      List<ProcessHandle> started = started(server);
      server.terminate();
      assertThat(server.awaitEnd(Duration.ofSeconds(10))).isTrue();

      server.close();

      assertThat(started).isNotEmpty().allMatch(RunningServerTest::ends);
    }
  }

  private RunningServer start() throws IOException, InterruptedException {
    Files.writeString(directory.resolve("server.sh"), STARTS_ANOTHER);
    Files.writeString(
        directory.resolve(FrameworkFile.NAME),
        """
        id: parent
        name: Starts another
        start: [sh, server.sh]
        ships: [server.sh]
        variants: {default: {}}
        """);
    return ServerLauncher.of(
            FrameworkFile.read(directory),
            Framework.DEFAULT_VARIANT,
            directory.resolve("server.log"))
        .start();
  }

  /** The sleeper, as soon as it is there, and the watcher of the lifeline. */
  private static List<ProcessHandle> started(RunningServer server) throws InterruptedException {
    List<ProcessHandle> started = List.of();
    while (started.size() < 2) {
      Thread.sleep(10);
      try (Stream<ProcessHandle> children =
          ProcessHandle.of(server.pid()).orElseThrow().descendants()) {
        started = children.toList();
      }
    }
    return started;
  }

  /** Whoever inherits a process may take a while to ask how it ended. */
  private static boolean ends(ProcessHandle process) {
    for (int i = 0; i < 100 && runs(process); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return !runs(process);
  }

  private static boolean runs(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return false;
    }
  }
}
