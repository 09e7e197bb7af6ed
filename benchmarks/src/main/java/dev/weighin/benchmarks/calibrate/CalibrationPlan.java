package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.analyse.calibration.Check;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.contract.launch.Framework;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a calibration does.
 *
 * @param subject the server it is done with
 * @param checks what is tried, at least one
 * @param blocks how many blocks each session has, 3 or more
 * @param runs how many A/A sessions there are, 1 or more
 * @param seed where the randomness of the orders starts
 * @param cores who runs where
 */
public record CalibrationPlan(
    Framework subject, Set<Check> checks, int blocks, int runs, long seed, Cores cores) {
  private static final int FEWEST_BLOCKS = 3;

  public CalibrationPlan {
    checks = Collections.unmodifiableSet(EnumSet.copyOf(checks));
    if (blocks < FEWEST_BLOCKS) {
      throw new InvalidPlanException(
          "--blocks must be %d or more, for fewer allow no verdict, but is %d"
              .formatted(FEWEST_BLOCKS, blocks));
    }
    if (runs < 1) {
      throw new InvalidPlanException("--runs must be 1 or more, but is " + runs);
    }
  }

  /** About how long it takes if no block has to be repeated. */
  public Duration expected() {
    Duration trial = CalibrationSchedule.loaded(1).expectedTrial();
    int loaded = 1 + 2 * blocks * alikeSessions() + trials(Slowdown.UNDER_LOAD);
    if (tries(Check.GENERATOR)) {
      loaded++;
    }
    Duration starts =
        CalibrationSchedule.startUp(1).expectedTrial().multipliedBy(trials(Slowdown.AT_START));
    Duration stall = tries(Check.STALL) ? StallCheck.EXPECTED : Duration.ZERO;
    return trial.multipliedBy(loaded).plus(starts).plus(stall);
  }

  /** How many A/A sessions there are, 0 or more. */
  int alikeSessions() {
    return tries(Check.AA) ? runs : 0;
  }

  /** Whether something is tried. */
  boolean tries(Check check) {
    return checks.contains(check);
  }

  /** Those of them that are tried. */
  List<Slowdown> slowdowns(List<Slowdown> all) {
    return all.stream().filter(slowdown -> tries(slowdown.check())).toList();
  }

  /** Every slowed server, and one that is not, in every block; none if nothing is slowed. */
  private int trials(List<Slowdown> all) {
    int slowed = slowdowns(all).size();
    return slowed == 0 ? 0 : (1 + slowed) * blocks;
  }
}
