package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.analyse.Judge;
import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.PairedBlocks;
import dev.weighin.benchmarks.analyse.Pairing;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Injected;
import dev.weighin.benchmarks.calibrate.agent.Injection;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Schedule;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Servers that are slowed down by a known amount, against the same server with the same agent that
 * does nothing.
 *
 * @param sessions runs it
 * @param server what is slowed down
 */
record SlowdownCheck(Sessions sessions, InjectedServer server) {
  /** What every request of hello-jdk goes through. */
  static final Injection NOTHING = Injection.none("dev.weighin.hello.jdk.MethodRules#handle");

  private static final String BASE = "base";
  private static final Metric CPU = Metric.named("cpu@mix");

  /** What a request costs a server that is not slowed down, in microseconds of CPU time. */
  double cpuMicros() throws InterruptedException {
    Run run =
        sessions.run(
            BASE,
            "what a request costs",
            CalibrationSchedule.loaded(1),
            List.of(server.arm(BASE, NOTHING)));
    return run.trialsOf(BASE).stream()
        .flatMapToDouble(trial -> CPU.value().apply(trial).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the first trial failed"));
  }

  /**
   * Weigh them all in one session.
   *
   * @param session its name
   * @param cpuMicros what {@link #cpuMicros} said
   */
  List<Injected> run(String session, Schedule schedule, List<Slowdown> slowdowns, double cpuMicros)
      throws InterruptedException {
    List<Arm> arms = new ArrayList<>();
    arms.add(server.arm(BASE, NOTHING));
    for (Slowdown slowdown : slowdowns) {
      arms.add(server.arm(slowdown.label(), slowdown.injection(NOTHING, cpuMicros)));
    }
    String what =
        slowdowns.stream()
            .map(slowdown -> slowdown.check().title())
            .distinct()
            .collect(Collectors.joining(", "));
    Pairing pairing = new Pairing(sessions.run(session, what, schedule, arms));
    return slowdowns.stream().map(slowdown -> outcome(session, slowdown, pairing)).toList();
  }

  private static Injected outcome(String session, Slowdown slowdown, Pairing pairing) {
    Metric metric = slowdown.metric();
    PairedBlocks blocks = pairing.pair(metric, new Pair(slowdown.label(), BASE));
    double base = mean(blocks.against());
    return new Injected(
        session,
        slowdown.check(),
        slowdown.label(),
        metric.id(),
        slowdown.amount(base),
        base,
        mean(blocks.values()) - base,
        Judge.verdicts(List.of(blocks), metric.margin()).getFirst());
  }

  /** No block may be fit to be used; then there is no mean, and no verdict either. */
  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
