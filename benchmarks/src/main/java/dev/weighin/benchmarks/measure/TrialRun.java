package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.CapacitySearch;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs one arm once: start a process, warm it up, put every scenario on it, stop it.
 *
 * @param plan what the whole run does
 * @param rates how fast requests arrive
 * @param generator where the load comes from
 * @param canary shows how fast the machine itself is
 * @param logs the directory the server's log goes to
 */
public record TrialRun(
    RunPlan plan, Rates rates, LoadGenerator generator, CanaryWork canary, Path logs)
    implements Trials {
  private static final Duration REST = Duration.ofMillis(300);

  @Override
  public Trial run(Arm arm, int block, int attempt, int position) throws InterruptedException {
    double canaryBefore = canary.recentMicros();
    Trial unstopped = onFreshServer(arm, block, attempt, position);
    return unstopped.with(new Canary(canaryBefore, canary.measureMicros()));
  }

  private Trial onFreshServer(Arm arm, int block, int attempt, int position)
      throws InterruptedException {
    ServerLauncher launcher =
        launcher(arm, "%s-%02d-%d.log".formatted(arm.label(), block, attempt));
    Instant startedAt = Instant.now();
    Surroundings surroundings = Surroundings.watch(plan.cores(), generator.pid());
    try (RunningServer server = launcher.start()) {
      StartUp startUp = StartUp.of(server, surroundings);
      launcher.cache().ifPresent(cache -> cache.requireUsedBy(server));
      Thread.sleep(REST);
      long idleRss = Memory.of(server.pid()).rssBytes();
      // Else the compiler would share the one core with the very code it is to make faster.
      Affinity.freeProcess(server.pid(), plan.cores().server());
      // Within a block every arm gets the same arrivals at the same moments.
      long seed = plan.seed() + 1_000L * block;
      WarmUp warmUp = warmedUp(server, seed);
      Affinity.bindProcess(server.pid(), plan.cores().server());
      try (ServerMeter meter = ServerMeter.attach(server.pid())) {
        PhaseRun phases = phases(server, meter);
        Thread.sleep(plan.schedule().drain());
        List<Phase> measured = measured(phases, seed);
        Trial trial =
            new Trial(
                block,
                attempt,
                position,
                arm.label(),
                startedAt,
                launcher.commandLine(),
                new Canary(null, null),
                startUp,
                idleRss,
                warmUp,
                measured,
                Memory.of(server.pid()).peakRssBytes(),
                meter.liveHeapBytes());
        // Last of all: memory at its peak is that under the load all trials have.
        return plan.schedule().capacity().isIn(block) ? searched(trial, phases, seed) : trial;
      }
    }
  }

  /** What counts the bytes starts meanwhile: that takes the server a while, and nothing counts. */
  private WarmUp warmedUp(RunningServer server, long seed) throws InterruptedException {
    Thread agent = AllocationMeter.prepare(server.pid());
    try (ServerMeter meter = ServerMeter.ofCpuTime(server.pid())) {
      PhaseRun phases = phases(server, meter);
      return new WarmUpRun(plan.schedule(), rates.warmUp(), phases, seed).run();
    } finally {
      agent.join();
    }
  }

  private Trial searched(Trial trial, PhaseRun phases, long seed) throws InterruptedException {
    CapacitySearch search = plan.schedule().capacity();
    ProbeRun probes = new ProbeRun(phases, search, seed);
    Capacity capacity = new CapacityRun(search, probes, rates.upper(), seed).run();
    return trial.with(capacity, probes.saturate());
  }

  private List<Phase> measured(PhaseRun phases, long seed) throws InterruptedException {
    List<Phase> measured = new ArrayList<>();
    for (LoadLevel level : plan.schedule().levels()) {
      for (Scenario scenario : plan.schedule().scenarios(level)) {
        if (!measured.isEmpty()) {
          // What a phase left to compile and to collect is done before the next one counts.
          Thread.sleep(REST);
        }
        int rate = scenario.arrivalsPerSecond(rates.at(level));
        Duration duration = plan.schedule().phase(scenario, rate);
        measured.add(phases.run(scenario, level, rate, duration, seed));
      }
    }
    return measured;
  }

  private PhaseRun phases(RunningServer server, ServerMeter meter) {
    return new PhaseRun(server, meter, generator, plan.cores(), plan.connections());
  }

  private ServerLauncher launcher(Arm arm, String log) {
    return ServerLauncher.of(arm.framework(), arm.variant(), logs.resolve(log))
        .onCore(plan.cores().server());
  }
}
