package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a run is ended, nothing that was measured is lost and nobody is left behind. */
class InterruptedRunIT {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"INT, 130, interrupted", "TERM, 143, interrupted", "KILL, 137, unfinished"})
  void a_run_that_is_ended_keeps_its_trials_and_leaves_no_process(
      String signal, int exitCode, String status) throws IOException, InterruptedException {
    PreparedRun.in(directory);
    try (WeighProcess weigh = PreparedRun.resume(directory)) {
      weigh.await("a first trial and the start of a second", this::secondTrialRuns);

      weigh.signal(signal);

      assertThat(weigh.exitCode()).isEqualTo(exitCode);
      assertThat(weigh.childrenSeen()).as("the servers and the generator").isGreaterThan(2);
      assertThat(weigh.survivors()).isEmpty();
    }
    Run run = ResultFile.read(directory);
    assertThat(run.trials()).isNotEmpty().hasSizeLessThan(4);
    assertThat(run.status()).isEqualTo(status);
    try (WeighProcess report =
        WeighProcess.start(Home.workspace().root(), "report", directory.toString())) {
      assertThat(report.exitCode()).isZero();
      assertThat(report.out()).contains("The run is " + status);
    }
    assertThat(directory.resolve("report.html")).content().contains("The run is " + status);
  }

  private boolean secondTrialRuns() {
    try {
      return Files.readString(directory.resolve(ResultFile.NAME)).contains("\"type\":\"trial\"")
          && Files.exists(directory.resolve("logs/hello-jdk-01-1.log"))
          && Files.exists(directory.resolve("logs/again-01-1.log"));
    } catch (IOException e) {
      return false;
    }
  }
}
