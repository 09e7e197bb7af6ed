package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.LoadSpec;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.contract.launch.RunningServer;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Puts phases of load on one running server and reads its meters around each.
 *
 * @param server the server
 * @param meter its meters
 * @param generator where the load comes from
 * @param cores who runs where
 * @param connections how many connections each phase opens, and closes again
 */
record PhaseRun(
    RunningServer server,
    ServerMeter meter,
    LoadGenerator generator,
    Cores cores,
    int connections) {

  /**
   * Run one phase.
   *
   * @param arrivalsPerSecond the mean arrival rate
   * @param seed the same seed draws the same arrivals
   * @throws WrongAnswerException if any answer was wrong or missing
   */
  Phase run(
      Scenario scenario, LoadLevel level, double arrivalsPerSecond, Duration duration, long seed)
      throws InterruptedException {
    if (scenario.held() == 0) {
      return measured(scenario, level, arrivalsPerSecond, duration, seed);
    }
    try (HeldRequests held = HeldRequests.hold(scenario.held(), server.uri())) {
      Phase phase = measured(scenario, level, arrivalsPerSecond, duration, seed);
      if (held.wrong() > 0) {
        throw new WrongAnswerException(
            "%s answered %d slow requests wrongly or not at all"
                .formatted(server.name(), held.wrong()));
      }
      return phase;
    }
  }

  private Phase measured(
      Scenario scenario, LoadLevel level, double arrivalsPerSecond, Duration duration, long seed)
      throws InterruptedException {
    LoadSpec spec =
        new LoadSpec(
            scenario.name(),
            server.uri(),
            scenario.requests(),
            arrivalsPerSecond,
            duration,
            connections,
            LoadSpec.ANSWER_TIMEOUT,
            seed);
    Surroundings surroundings = Surroundings.watch(cores, generator.pid());
    ServerMeter.Reading before = meter.read();
    LoadResult load = generator.run(spec);
    requireRightAnswers(scenario, load);
    ServerMeter.Reading after = meter.read();
    CpuTime cpu = after.cpu().since(before.cpu());
    Conditions conditions = surroundings.conditions(cpu);
    Memory memory = Memory.of(server.pid());
    return new Phase(
        scenario,
        level,
        load,
        cpu,
        allocated(before, after),
        memory.rssBytes(),
        Memory.pssBytes(server.pid()),
        memory.threads(),
        conditions);
  }

  /** How fast a server was that fell silent or answered wrongly means nothing. */
  private void requireRightAnswers(Scenario scenario, LoadResult load) {
    if (!server.isAlive()) {
      throw server.failed("ended while it was under load");
    }
    WrongAnswerException.unlessAllRight(server.name(), scenario.title(), load.all());
  }

  /** A record that is written as JSON says "unknown" with a null. */
  private static Long allocated(ServerMeter.Reading before, ServerMeter.Reading after) {
    OptionalLong bytes = after.allocatedSince(before);
    return bytes.isPresent() ? bytes.getAsLong() : null;
  }
}
