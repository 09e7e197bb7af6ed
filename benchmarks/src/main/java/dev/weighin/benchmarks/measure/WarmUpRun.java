package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.benchmarks.plan.Schedule;

/**
 * Brings a server to a steady state: replays the mix, connections and all, until the JIT compiler
 * is quiet and CPU per request has settled, two replays in a row. New connections wake the compiler
 * again, which is why one long replay would not do.
 *
 * <p>The first rounds are gentle, because a server that is still interpreted needs ten times the
 * CPU, and a load that saturates it would keep the compiler from its work.
 *
 * @param schedule how many rounds there may be
 * @param arrivalsPerSecond the pace of the later rounds
 * @param phases the server
 * @param seed the same seed draws the same arrivals
 */
record WarmUpRun(Schedule schedule, int arrivalsPerSecond, PhaseRun phases, long seed) {
  private static final double QUIET_JIT_SHARE = 0.02;
  private static final double SETTLED_CHANGE = 0.05;
  private static final int QUIET_ROUNDS = 2;

  /** The pace of each round, relative to the fastest; the last one goes on. */
  private static final double[] PACE = {0.2, 0.6, 1};

  WarmUp run() throws InterruptedException {
    double previous = Double.NaN;
    long requests = 0;
    int quiet = 0;
    for (int round = 1; ; round++) {
      Phase replay =
          phases.run(
              Scenario.MIX, LoadLevel.LOWER, pace(round), schedule.warmUpRound(), seed + round);
      requests += replay.answered();
      double jitShare = (double) replay.cpu().jitNanos() / schedule.warmUpRound().toNanos();
      double perRequest = replay.cpu().applicationNanos() / (double) replay.answered();
      double change = Double.isNaN(previous) ? 1 : Math.abs(perRequest / previous - 1);
      quiet = jitShare < QUIET_JIT_SHARE && change < SETTLED_CHANGE ? quiet + 1 : 0;
      boolean steady = quiet >= QUIET_ROUNDS;
      if (steady && isEnough(round, requests) || round == schedule.mostWarmUpRounds()) {
        return new WarmUp(round, requests, jitShare, change, steady);
      }
      previous = perRequest;
    }
  }

  private boolean isEnough(int rounds, long requests) {
    return rounds >= schedule.leastWarmUpRounds() && requests >= schedule.leastWarmUpRequests();
  }

  private double pace(int round) {
    return arrivalsPerSecond * PACE[Math.min(round, PACE.length) - 1];
  }
}
