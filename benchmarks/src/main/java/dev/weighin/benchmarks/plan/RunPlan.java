package dev.weighin.benchmarks.plan;

import java.util.List;

/**
 * Everything a run will do.
 *
 * @param profile how long it may take
 * @param arms the contenders; the first is the baseline
 * @param arrivalsPerSecond the arrival rate of every phase, in requests per second, 1 or more
 * @param connections how many connections the load shares, 1 or more
 * @param seed where the randomness of the order starts
 * @param cores who runs where
 */
public record RunPlan(
    Profile profile,
    List<Arm> arms,
    int arrivalsPerSecond,
    int connections,
    long seed,
    Cores cores) {
  /** The connections of a run that does not ask for a number. */
  public static final int DEFAULT_CONNECTIONS = 32;

  public RunPlan {
    arms = List.copyOf(arms);
    if (arms.isEmpty()) {
      throw new InvalidPlanException("no arm is left to weigh");
    }
    if (arrivalsPerSecond < 1) {
      throw new InvalidPlanException("--rate must be 1 or more, but is " + arrivalsPerSecond);
    }
    if (connections < 1) {
      throw new InvalidPlanException("--connections must be 1 or more, but is " + connections);
    }
  }

  /** The arms of each block, in the order they are weighed. */
  public List<List<Arm>> blocks() {
    return TrialOrder.draw(arms, profile.blocks(), seed);
  }

  /** The same plan without the arms that may not be weighed. */
  public RunPlan with(List<Arm> remaining) {
    return new RunPlan(profile, remaining, arrivalsPerSecond, connections, seed, cores);
  }
}
