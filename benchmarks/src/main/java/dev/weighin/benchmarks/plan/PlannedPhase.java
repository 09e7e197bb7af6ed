package dev.weighin.benchmarks.plan;

import dev.weighin.benchmarks.load.LoadSpec;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A phase of load on a server that runs already, where nothing can be found out on the way: neither
 * a rate nor when the server is warm.
 *
 * @param scenario what is asked
 * @param level how hard the server is pressed
 * @param counts false for the warm-up
 * @param spec the load itself
 */
public record PlannedPhase(Scenario scenario, LoadLevel level, boolean counts, LoadSpec spec) {

  /** What a server is asked, and how fast. */
  public record Target(URI server, Rates rates, int connections, long seed) {}

  /**
   * All phases of a trial, in their order, the warm-up first. That of requests that are held on
   * connections of their own is left out: it takes a second client.
   */
  public static List<PlannedPhase> all(Schedule schedule, Target target) {
    List<PlannedPhase> phases = new ArrayList<>();
    phases.add(warmUp(schedule, target));
    for (LoadLevel level : schedule.levels()) {
      for (Scenario scenario : schedule.scenarios(level)) {
        if (scenario.held() == 0) {
          phases.add(measured(schedule, target, scenario, level));
        }
      }
    }
    return List.copyOf(phases);
  }

  private static PlannedPhase warmUp(Schedule schedule, Target target) {
    Duration rounds = schedule.warmUpRound().multipliedBy(schedule.leastWarmUpRounds());
    Duration requests =
        Duration.ofMillis(1_000L * schedule.leastWarmUpRequests() / target.rates().warmUp());
    Duration duration = requests.compareTo(rounds) > 0 ? requests : rounds;
    return new PlannedPhase(
        Scenario.MIX,
        LoadLevel.LOWER,
        false,
        spec("warm-up", target, Scenario.MIX, target.rates().warmUp(), duration));
  }

  private static PlannedPhase measured(
      Schedule schedule, Target target, Scenario scenario, LoadLevel level) {
    int rate = scenario.arrivalsPerSecond(target.rates().at(level));
    String name = level.title() + "-" + scenario.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Duration duration = schedule.phase(scenario, rate);
    return new PlannedPhase(scenario, level, true, spec(name, target, scenario, rate, duration));
  }

  private static LoadSpec spec(
      String name, Target target, Scenario scenario, int rate, Duration duration) {
    return new LoadSpec(
        name,
        target.server(),
        scenario.requests(),
        rate,
        duration,
        target.connections(),
        LoadSpec.ANSWER_TIMEOUT,
        target.seed());
  }
}
