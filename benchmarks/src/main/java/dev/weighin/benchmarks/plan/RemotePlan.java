package dev.weighin.benchmarks.plan;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the agents of a controller will do to servers that run already.
 *
 * <p>It is one block, whatever the profile: another one would ask the same processes again, and a
 * process is one fact however often it is asked.
 *
 * @param profile how long the phases last
 * @param servers the servers by label, the baseline first
 * @param rates how fast requests arrive
 * @param connections how many connections the agents share, 1 or more
 * @param seed where the randomness of the order starts
 */
public record RemotePlan(
    Profile profile, Map<String, URI> servers, Rates rates, int connections, long seed) {

  public RemotePlan {
    if (servers.isEmpty()) {
      throw new InvalidPlanException("--controller needs a server that runs already: --target URL");
    }
    if (connections < 1) {
      throw new InvalidPlanException("--connections must be 1 or more, but is " + connections);
    }
  }

  /** How much of everything is done. */
  public Schedule schedule() {
    Schedule usual = profile.schedule();
    return new Schedule(
        1,
        0,
        false,
        usual.levels(),
        usual.warmUpRound(),
        usual.leastWarmUpRounds(),
        usual.leastWarmUpRounds(),
        usual.leastWarmUpRequests(),
        Duration.ZERO,
        usual.routePhase(),
        usual.mixPhase(),
        usual.mixRequests(),
        usual.waitingPhase());
  }

  /** The labels in the order in which the servers are put under load. */
  public List<String> order() {
    return TrialOrder.draw(List.copyOf(servers.keySet()), 1, seed).getFirst();
  }

  /** The phases of one server, the warm-up first. */
  public List<PlannedPhase> phases(String label) {
    return PlannedPhase.all(
        schedule(), new PlannedPhase.Target(servers.get(label), rates, connections, seed));
  }
}
