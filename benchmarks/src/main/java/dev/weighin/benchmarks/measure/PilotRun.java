package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Tries an arm on a server that is thrown away, to learn what it can do. This also gets the arm's
 * files into the page cache.
 *
 * <p>What one core can do is worked out from the CPU time per request at a rate the server keeps
 * easily. Saturating it for a moment would be more direct, but it starves the JIT compiler of the
 * one core, and a neighbour's work shows in it in full; CPU time hardly notices a neighbour. The
 * rounds go on until the price has settled, two rounds in a row, since a server that is still cold
 * may cost the same twice by chance. They run on all cores, so that the compiler gets on; a server
 * serves more cheaply still when it is pressed, which makes the estimate too low rather than too
 * high.
 *
 * @param plan what the whole run does
 * @param generator where the load comes from
 * @param logs the directory the server's log goes to
 */
public record PilotRun(RunPlan plan, LoadGenerator generator, Path logs) {
  private static final Duration ROUND = Duration.ofMillis(1_500);
  private static final int LEAST_ROUNDS = 4;
  private static final int MOST_ROUNDS = 16;
  private static final int SETTLED_ROUNDS = 2;
  private static final double SETTLED_CHANGE = 0.05;
  private static final double FIRST_PACE = 100;

  /** What a server that is still cold can do is not known: go on with care. */
  private static final double MOST_SPEED_UP = 5;

  private static final double SHARE_OF_CAPACITY = 0.5;
  private static final double FASTEST_PACE = 5_000;
  private static final double MICROS_PER_SECOND = 1e6;

  /**
   * Try an arm.
   *
   * @throws dev.weighin.contract.launch.LaunchFailedException if the server does not come up, or
   *     ends before the pilot does
   * @throws WrongAnswerException if it answers wrongly
   */
  public Pilot run(Arm arm) throws InterruptedException {
    Path log = logs.resolve("pilot-" + arm.label() + ".log");
    ServerLauncher launcher =
        ServerLauncher.of(arm.framework(), arm.variant(), log).onCore(plan.cores().server());
    try (RunningServer server = launcher.start();
        ServerMeter meter = ServerMeter.attach(server.pid())) {
      Affinity.freeProcess(server.pid(), plan.cores().server());
      PhaseRun phases = new PhaseRun(server, meter, generator, plan.cores(), plan.connections());
      return run(arm, phases);
    }
  }

  private Pilot run(Arm arm, PhaseRun phases) throws InterruptedException {
    double pace = FIRST_PACE;
    double cost = Double.NaN;
    int settled = 0;
    long requests = 0;
    for (int round = 1; isGoingOn(round, settled); round++) {
      Phase phase = phases.run(Scenario.MIX, LoadLevel.LOWER, pace, ROUND, plan.seed() + round);
      requests += phase.answered();
      double previous = cost;
      cost = (phase.cpu().applicationNanos() + phase.cpu().gcNanos()) / 1_000.0 / phase.answered();
      settled = Math.abs(cost / previous - 1) < SETTLED_CHANGE ? settled + 1 : 0;
      double comfortable = SHARE_OF_CAPACITY * MICROS_PER_SECOND / cost;
      pace = Math.min(FASTEST_PACE, Math.clamp(comfortable, FIRST_PACE, MOST_SPEED_UP * pace));
    }
    return new Pilot(arm.label(), requests, cost, MICROS_PER_SECOND / cost);
  }

  private static boolean isGoingOn(int round, int settled) {
    return round <= LEAST_ROUNDS || round <= MOST_ROUNDS && settled < SETTLED_ROUNDS;
  }
}
