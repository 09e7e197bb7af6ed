package dev.weighin.benchmarks.plan;

import dev.weighin.contract.launch.Framework;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Everything a run will do.
 *
 * @param profile what the run is good for
 * @param schedule how much of everything it does
 * @param arms the contenders, the first is the baseline, and the sentinel if there is one
 * @param askedRates the arrival rates that {@code --rate} or the profile set; empty if pilot trials
 *     find them
 * @param connections how many connections the load shares, 1 or more
 * @param seed where the randomness of the order starts
 * @param cores who runs where
 */
public record RunPlan(
    Profile profile,
    Schedule schedule,
    List<Arm> arms,
    Optional<Rates> askedRates,
    int connections,
    long seed,
    Cores cores) {
  /** The connections of a run that does not ask for a number. */
  public static final int DEFAULT_CONNECTIONS = 32;

  private static final long SEEDS = 1L << 32;

  public RunPlan {
    arms = List.copyOf(arms);
    if (arms.isEmpty()) {
      throw new InvalidPlanException("no arm is left to weigh");
    }
    if (connections < 1) {
      throw new InvalidPlanException("--connections must be 1 or more, but is " + connections);
    }
  }

  /** A seed for a run that was not given one, small enough to be typed again. */
  public static long anySeed() {
    return ThreadLocalRandom.current().nextLong(SEEDS);
  }

  /** The arms of each block, in the order they are weighed. */
  public List<List<Arm>> blocks() {
    return TrialOrder.draw(arms, schedule.blocks(), seed);
  }

  /** The same plan without the arms that may not be weighed. */
  public RunPlan with(List<Arm> remaining) {
    return new RunPlan(profile, schedule, remaining, askedRates, connections, seed, cores);
  }

  /**
   * The frameworks behind the arms, each once, in the order of the arms; without those that are
   * there in two builds, which share an id.
   */
  public List<Framework> frameworksOfOneBuild() {
    List<Framework> all = arms.stream().map(Arm::framework).distinct().toList();
    return all.stream()
        .filter(one -> all.stream().filter(other -> other.id().equals(one.id())).count() == 1)
        .toList();
  }
}
