package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Starts one arm once: a trial that ends when the server has rested after its first answer, without
 * any load. Its files are in the page cache, because it has been started before.
 *
 * @param plan what the whole run does
 * @param canary shows how fast the machine itself is
 * @param logs the directory the server's log goes to
 */
public record StartTrial(RunPlan plan, CanaryWork canary, Path logs) implements Trials {
  private static final Duration REST = Duration.ofMillis(300);

  @Override
  public Trial run(Arm arm, int block, int attempt, int position) throws InterruptedException {
    double canaryBefore = canary.recentMicros();
    Trial stopped = onFreshServer(arm, block, attempt, position);
    return stopped.with(new Canary(canaryBefore, canary.measureMicros()));
  }

  private Trial onFreshServer(Arm arm, int block, int attempt, int position)
      throws InterruptedException {
    ServerLauncher launcher =
        ServerLauncher.of(arm.framework(), arm.variant(), logs.resolve(arm.label() + ".log"))
            .onCore(plan.cores().server());
    List<String> command = launcher.commandLine();
    Instant startedAt = Instant.now();
    Surroundings surroundings = Surroundings.watch(plan.cores());
    try (RunningServer server = launcher.start()) {
      StartUp startUp = StartUp.of(server, surroundings);
      launcher.cache().ifPresent(cache -> cache.requireUsedBy(server));
      Thread.sleep(REST);
      Memory idle = Memory.of(server.pid());
      return new Trial(
          block,
          attempt,
          position,
          arm.label(),
          startedAt,
          command,
          new Canary(null, null),
          startUp,
          idle.rssBytes(),
          null,
          List.of(),
          idle.peakRssBytes(),
          null);
    }
  }
}
