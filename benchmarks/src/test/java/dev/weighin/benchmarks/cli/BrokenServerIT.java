package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.launch.FrameworkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A server that fails is named and left out; the others are weighed. */
@ResourceLock("proof of hello-jdk")
class BrokenServerIT {
  @TempDir private Path home;

  @Test
  void servers_that_fail_are_named_with_their_last_lines_and_the_others_are_weighed()
      throws IOException, InterruptedException {
    framework("ends-at-once", "echo the disk is full; exit 3");
    framework("never-ready", "echo still thinking; sleep 300");
    // A port where nobody answers anything: the first of the reserved ones.
    framework("not-serving", "echo ready http://127.0.0.1:1; sleep 300");
    Files.createSymbolicLink(
        home.resolve("hello-jdk"), Home.workspace().framework("hello-jdk").directory());

    Path out = home.resolve("run");
    try (WeighProcess weigh =
        WeighProcess.start(home, "run", "--profile", "smoke", "--out", out.toString())) {
      weigh.await(
          "its end",
          () -> !ProcessHandle.of(weigh.pid()).map(ProcessHandle::isAlive).orElse(false));

      assertThat(weigh.exitCode()).isEqualTo(ExitCode.FINDING);
      assertThat(weigh.err())
          .contains("FAILED ends-at-once", "exit code 3", "the disk is full")
          .contains("FAILED never-ready", "within 30 s", "still thinking")
          .contains("FAILED not-serving");
      assertThat(weigh.out()).contains("hello-jdk", "! ends-at-once:");
      assertThat(weigh.survivors()).isEmpty();
    }
    Run run = ResultFile.read(out);
    assertThat(run.status()).isEqualTo("failed");
    assertThat(run.trials()).extracting(trial -> trial.arm()).containsExactly("hello-jdk");
    assertThat(run.failures())
        .extracting(failure -> failure.arm())
        .containsExactlyInAnyOrder("ends-at-once", "never-ready", "not-serving");
  }

  private void framework(String id, String script) throws IOException {
    Path directory = Files.createDirectory(home.resolve(id));
    Files.writeString(directory.resolve("server.sh"), script + "\n");
    Files.writeString(
        directory.resolve(FrameworkFile.NAME),
        """
        id: %s
        name: A broken server
        start: [sh, server.sh]
        ships: [server.sh]
        variants: {default: {}}
        """
            .formatted(id));
  }
}
