package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Scenario;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Brings a server to a steady state: replays the mix, connections and all, until the JIT compiler
 * is quiet and CPU per request has settled.
 *
 * <p>The first round is gentle, because a server that is still interpreted needs ten times the CPU
 * and a load that saturates it would keep the compiler from its work. The later rounds are faster
 * than what is measured, to get through more requests in the same time.
 *
 * @param plan how many rounds there may be, and the rate that is measured
 * @param phases the server
 * @param seed the same seed draws the same arrivals
 */
record WarmUpRun(RunPlan plan, PhaseRun phases, long seed) {
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final double QUIET_JIT_SHARE = 0.02;
  private static final double SETTLED_CHANGE = 0.05;

  /** The pace of each round, relative to the rate that is measured; the last one goes on. */
  private static final double[] PACE = {0.25, 1, 1.5};

  WarmUp run() throws InterruptedException {
    OptionalDouble previous = OptionalDouble.empty();
    long requests = 0;
    for (int round = 1; ; round++) {
      Phase replay = phases.run(Scenario.MIX, LoadLevel.LOWER, rate(round), ROUND, seed + round);
      requests += replay.answered();
      double jitShare = (double) replay.cpu().jitNanos() / ROUND.toNanos();
      double perRequest = replay.cpu().applicationNanos() / (double) replay.answered();
      double change = previous.isPresent() ? Math.abs(perRequest / previous.getAsDouble() - 1) : 1;
      boolean steady = jitShare < QUIET_JIT_SHARE && change < SETTLED_CHANGE;
      boolean enough = round >= plan.profile().warmUpRounds();
      if (enough && steady || round == plan.profile().warmUpCap()) {
        return new WarmUp(round, requests, jitShare, change, steady);
      }
      previous = OptionalDouble.of(perRequest);
    }
  }

  private double rate(int round) {
    return plan.arrivalsPerSecond() * PACE[Math.min(round, PACE.length) - 1];
  }
}
