package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.analyse.Gates;
import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Stopped;
import dev.weighin.benchmarks.analyse.calibration.Check;
import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.Run;
import java.time.Duration;
import java.util.List;

/**
 * A trial whose load generator stands still for 100 ms every second: its latency must be called
 * invalid, and the generator must be blamed for it.
 *
 * @param sessions runs it
 */
record GeneratorCheck(Sessions sessions) {
  private static final String SESSION = "generator";
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PERIOD = Duration.ofSeconds(1);

  Stopped run() throws InterruptedException {
    Run run;
    try (Pauses _ = Pauses.of(sessions.generator().pid(), PAUSE, PERIOD)) {
      run =
          sessions.run(
              SESSION,
              Check.GENERATOR.title(),
              CalibrationSchedule.loaded(1),
              List.of(sessions.unchanged(sessions.plan().subject().id())));
    }
    Gates gates = Gates.of(run);
    List<String> reasons =
        run.trials().stream().flatMap(trial -> blamedOnGenerator(gates, trial).stream()).toList();
    return new Stopped(SESSION, PAUSE.toMillis(), reasons);
  }

  /** Other things may have disturbed the trial as well; they are not what is tried here. */
  private static List<String> blamedOnGenerator(Gates gates, Trial trial) {
    List<String> itsProblems =
        trial.phases().stream()
            .flatMap(phase -> phase.load().problems().stream())
            .map(LoadProblem::text)
            .toList();
    return gates.failures(Metric.named("p50@mix"), trial).stream()
        .filter(itsProblems::contains)
        .toList();
  }
}
