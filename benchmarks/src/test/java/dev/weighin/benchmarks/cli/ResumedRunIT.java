package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.Proof;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.ContractResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed again and again, at random instants, ends as the one run it was planned as.
 */
class ResumedRunIT {
  private static final int KILLS = 4;

  @TempDir private Path directory;

  /** Two blocks of very short trials of one server under two labels, whose proof is done. */
  @BeforeEach
  void a_run_that_was_killed_before_its_first_trial() throws IOException, InterruptedException {
    List<Arm> arms =
        Arm.parse(List.of("hello-jdk", "again=hello-jdk"), "default", Home.workspace());
    RunPlan plan =
        new RunPlan(
            Profile.SMOKE,
            FixedRun.SCHEDULE,
            arms,
            Profile.SMOKE.defaultRates(),
            8,
            1,
            Cores.ofThisMachine());
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      file.append(ResultLine.Header.of(plan, "tiny", Instant.now(), toolVersion()));
      for (Arm arm : arms) {
        ContractResult proof =
            new ContractResult(arm.framework().id(), "1", "0", Optional.empty(), List.of());
        file.append(ResultLine.Gated.of(arm, Proof.now("00", proof)));
      }
    }
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

  /** As the command line itself says it, which runs from the jar. */
  private static String toolVersion() throws IOException, InterruptedException {
    try (WeighProcess weigh = WeighProcess.start(Home.workspace().root(), "--version")) {
      assertThat(weigh.exitCode()).isZero();
      return weigh.out().lines().findFirst().orElseThrow().replace("Weigh-in ", "");
    }
  }

  private void killAfterAWhile(Random random) throws IOException, InterruptedException {
    long length = size();
    try (WeighProcess weigh = resume()) {
      weigh.await("something new in the file", () -> size() > length);
      Thread.sleep(random.nextInt(3_000));
      weigh.signal("KILL");
      weigh.exitCode();
      assertThat(weigh.survivors()).isEmpty();
    }
  }

  private WeighProcess resume() throws IOException {
    return WeighProcess.start(Home.workspace().root(), "run", "--resume", directory.toString());
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
