package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Stalled;
import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.LoadSpec;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A server that stands still for 200 ms every 5 s. Of all requests, 4 % arrive meanwhile and wait
 * for anything between 200 and 0 ms; one in a hundred waits for over 150 ms.
 *
 * @param plan what the calibration does
 * @param generator where the load comes from
 * @param logs the directory the server's log goes to
 */
record StallCheck(CalibrationPlan plan, LoadGenerator generator, Path logs) {
  static final Duration EXPECTED = Duration.ofSeconds(26);

  private static final Duration STALL = Duration.ofMillis(200);
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final Duration WARM_UP = Duration.ofSeconds(4);

  /** A whole number of periods. */
  private static final Duration MEASURED = PERIOD.multipliedBy(4);

  private static final double ARRIVALS_PER_SECOND = 600;
  private static final double ONE_IN_A_HUNDRED = 0.01;
  private static final double MICROS_PER_MILLI = 1_000;

  Stalled run() throws InterruptedException {
    ServerLauncher launcher =
        ServerLauncher.of(plan.subject(), Framework.DEFAULT_VARIANT, logs.resolve("stall.log"))
            .onCore(plan.cores().server());
    try (RunningServer server = launcher.start()) {
      load(server, WARM_UP);
      try (Pauses _ = Pauses.of(server.pid(), STALL, PERIOD)) {
        return outcome(load(server, MEASURED));
      }
    }
  }

  private static Stalled outcome(LoadResult result) {
    return new Stalled(
        STALL.toMillis(),
        PERIOD.toMillis(),
        result.all().answered(),
        STALL.toMillis() - ONE_IN_A_HUNDRED * PERIOD.toMillis(),
        result.all().times().p99Micros() / MICROS_PER_MILLI,
        result.problems().stream().map(LoadProblem::text).toList());
  }

  private LoadResult load(RunningServer server, Duration duration) throws InterruptedException {
    return generator.run(
        new LoadSpec(
            "stall",
            server.uri(),
            Scenario.HELLO.requests(),
            ARRIVALS_PER_SECOND,
            duration,
            RunPlan.DEFAULT_CONNECTIONS,
            LoadSpec.ANSWER_TIMEOUT,
            plan.seed()));
  }
}
