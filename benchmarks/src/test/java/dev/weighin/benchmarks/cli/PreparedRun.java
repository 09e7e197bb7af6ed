package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Schedule;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.Proof;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.ContractResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run that was killed before its first trial: two blocks of very short trials of one server under
 * the labels hello-jdk and again, whose proof is done.
 */
final class PreparedRun {
  private PreparedRun() {}

  /** Write it into a directory. */
  static void in(Path directory) throws IOException, InterruptedException {
    in(directory, FixedRun.SCHEDULE, Profile.WITHOUT_PILOTS, "hello-jdk", "again=hello-jdk");
  }

  /** The same with another schedule, other rates and other arms. */
  static void in(Path directory, Schedule schedule, Rates rates, String... wishes)
      throws IOException, InterruptedException {
    List<Arm> arms = Arm.parse(List.of(wishes), "default", Home.workspace());
    RunPlan plan =
        new RunPlan(Profile.SMOKE, schedule, arms, Optional.of(rates), 8, 1, Cores.ofThisMachine());
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      file.append(ResultLine.Header.of(plan, "tiny", Instant.now(), toolVersion()));
      for (Arm arm : arms) {
        ContractResult proof =
            new ContractResult(arm.framework().id(), "1", "0", Optional.empty(), List.of());
        file.append(ResultLine.Gated.of(arm, Proof.now("00", proof)));
      }
    }
  }

  /** Go on with the run in a directory. */
  static WeighProcess resume(Path directory) throws IOException {
    return WeighProcess.start(Home.workspace().root(), "run", "--resume", directory.toString());
  }

  /** As the command line itself says it, which runs from the jar. */
  private static String toolVersion() throws IOException, InterruptedException {
    try (WeighProcess weigh = WeighProcess.start(Home.workspace().root(), "--version")) {
      assertThat(weigh.exitCode()).isZero();
      return weigh.out().lines().findFirst().orElseThrow().replace("Weigh-in ", "");
    }
  }
}
