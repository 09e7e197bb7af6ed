package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.LoadSpec;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Weighs one arm once: start a process, warm it up, put every scenario on it, stop it.
 *
 * @param plan what the whole run does
 * @param generator where the load comes from
 * @param logs the directory the server's log goes to
 */
public record TrialRun(RunPlan plan, LoadGenerator generator, Path logs) {
  private static final Duration REST = Duration.ofMillis(500);
  private static final Duration WARM_UP_ROUND = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final double QUIET_JIT_SHARE = 0.02;
  private static final double STEADY_CHANGE = 0.05;

  /**
   * Weigh an arm.
   *
   * @param block the block of the trial, from 1 on
   * @param position its place in the block, from 1 on
   * @throws dev.weighin.contract.launch.LaunchFailedException if the server does not come up, or
   *     ends before the trial does
   * @throws MeterException if its first answer is wrong
   */
  public Trial run(Arm arm, int block, int position) throws InterruptedException {
    ServerLauncher launcher =
        ServerLauncher.of(arm.framework(), arm.variant(), log(arm, block))
            .onCore(plan.cores().server());
    Instant startedAt = Instant.now();
    // Within a block every arm gets the same arrivals at the same moments.
    long seed = plan.seed() + 1_000L * block;
    try (RunningServer server = launcher.start()) {
      StartUp startUp = StartUp.of(server);
      Thread.sleep(REST);
      long idleRss = Memory.of(server.pid()).rssBytes();
      try (ServerMeter meter = ServerMeter.attach(server.pid())) {
        WarmUp warmUp = warmUp(seed, server, meter);
        List<Phase> phases = new ArrayList<>();
        for (Scenario scenario : plan.profile().scenarios()) {
          // What the last phase left to compile and to collect is done before the next one counts.
          Thread.sleep(REST);
          phases.add(phase(scenario, plan.profile().phase(scenario), seed, server, meter));
        }
        return new Trial(
            block,
            position,
            arm.label(),
            startedAt,
            launcher.commandLine(),
            startUp,
            idleRss,
            warmUp,
            phases,
            Memory.of(server.pid()).peakRssBytes());
      }
    }
  }

  /** Replay the mix until the JIT compiler is quiet and CPU per request has settled. */
  private WarmUp warmUp(long seed, RunningServer server, ServerMeter meter)
      throws InterruptedException {
    double previous = Double.NaN;
    long requests = 0;
    for (int round = 1; ; round++) {
      Phase replay = phase(Scenario.MIX, WARM_UP_ROUND, seed + round, server, meter);
      requests += replay.answered();
      double jitShare = (double) replay.cpu().jitNanos() / WARM_UP_ROUND.toNanos();
      double settled = replay.cpu().applicationNanos() / (double) replay.answered();
      double change = Math.abs(settled / previous - 1);
      boolean steady = jitShare < QUIET_JIT_SHARE && change < STEADY_CHANGE;
      boolean enough = round >= plan.profile().warmUpRounds();
      if (enough && steady || round == plan.profile().warmUpCap()) {
        return new WarmUp(round, requests, jitShare, Double.isNaN(change) ? 1 : change, steady);
      }
      previous = settled;
    }
  }

  private Phase phase(
      Scenario scenario, Duration duration, long seed, RunningServer server, ServerMeter meter)
      throws InterruptedException {
    LoadSpec spec =
        new LoadSpec(
            scenario.name(),
            server.uri(),
            scenario.requests(),
            plan.arrivalsPerSecond(),
            duration,
            plan.connections(),
            TIMEOUT,
            seed);
    MachineLoad machineBefore = MachineLoad.read();
    ServerMeter.Reading before = meter.read();
    LoadResult load = generator.run(spec);
    ServerMeter.Reading after = meter.read();
    if (!server.isAlive()) {
      throw server.failed("ended while it was under load");
    }
    if (load.all().failed() > 0) {
      throw new WrongAnswerException(
          "%s answered %d of %d requests of %s wrongly: %s"
              .formatted(
                  server.name(),
                  load.all().failed(),
                  load.all().started(),
                  scenario,
                  load.all().errors()));
    }
    return new Phase(
        scenario,
        load,
        after.cpu().since(before.cpu()),
        allocated(before, after),
        Memory.of(server.pid()).rssBytes(),
        MachineLoad.read().since(machineBefore));
  }

  /** A record that is written as JSON says "unknown" with a null. */
  private static Long allocated(ServerMeter.Reading before, ServerMeter.Reading after) {
    OptionalLong bytes = after.allocatedSince(before);
    return bytes.isPresent() ? bytes.getAsLong() : null;
  }

  private Path log(Arm arm, int block) {
    return logs.resolve("%s-%02d.log".formatted(arm.label(), block));
  }
}
