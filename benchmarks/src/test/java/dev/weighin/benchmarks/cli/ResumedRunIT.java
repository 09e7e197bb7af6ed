package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed again and again, at random instants, ends as the one run it was planned as.
 */
class ResumedRunIT {
  private static final int KILLS = 3;

  @TempDir private Path directory;

  @BeforeEach
  void prepare() throws IOException, InterruptedException {
    PreparedRun.in(directory);
  }

  @Test
  void every_planned_trial_is_in_the_file_once() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      killAfterAWhile(random);
    }

    try (WeighProcess weigh = resume()) {
      assertThat(weigh.exitCode()).as("seed %d: %s", seed, weigh.err()).isZero();
      assertThat(weigh.survivors()).isEmpty();
    }

    Run run = ResultFile.read(directory);
    assertThat(run.status()).isEqualTo("complete");
    assertThat(run.notes()).isEmpty();
    List<String> planned =
        List.of("1.1 hello-jdk", "1.1 again", "2.1 hello-jdk", "2.1 again").stream()
            .sorted()
            .toList();
    assertThat(slots(run, 1)).as("seed %d", seed).isEqualTo(planned);
    // A busy machine may have had one block repeated: that is there whole, or not at all.
    assertThat(slots(run, 2).size()).isIn(0, 2);
    try (WeighProcess weigh = resume()) {
      assertThat(weigh.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(weigh.err()).contains("nothing is left to do");
    }
  }

  private void killAfterAWhile(Random random) throws IOException, InterruptedException {
    long length = size();
    try (WeighProcess weigh = resume()) {
      weigh.await("something new in the file", () -> size() > length);
      assertNobodyElseMayGoOn();
      Thread.sleep(random.nextInt(3_000));
      weigh.signal("KILL");
      weigh.exitCode();
      assertThat(weigh.survivors()).isEmpty();
    }
  }

  private void assertNobodyElseMayGoOn() throws IOException, InterruptedException {
    try (WeighProcess other = resume()) {
      assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(other.err()).contains("another run is writing to");
    }
  }

  private WeighProcess resume() throws IOException {
    return PreparedRun.resume(directory);
  }

  private long size() {
    try {
      return Files.size(directory.resolve(ResultFile.NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> slots(Run run, int attempt) {
    return run.trials().stream()
        .filter(trial -> trial.attempt() == attempt)
        .map(ResumedRunIT::slot)
        .sorted()
        .toList();
  }

  private static String slot(Trial trial) {
    return "%d.%d %s".formatted(trial.block(), trial.attempt(), trial.arm());
  }
}
