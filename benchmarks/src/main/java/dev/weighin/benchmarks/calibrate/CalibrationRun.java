package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.analyse.calibration.Calibration;
import dev.weighin.benchmarks.analyse.calibration.CalibrationFile;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Alike;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Injected;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Stalled;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Stopped;
import dev.weighin.benchmarks.analyse.calibration.Check;
import dev.weighin.benchmarks.load.GeneratorWarmUp;
import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.measure.CanaryWork;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Schedule;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A whole calibration, or what is left of it: whatever is tried is a session of its own, and what
 * came of it is appended to the file at once.
 *
 * @param plan what to do
 * @param toolVersion the version of Weigh-in
 * @param file where outcomes go; its header is written
 * @param soFar what the file holds: no more than the header, or what was tried before
 * @param directory holds one directory for each session
 * @param progress who is told
 */
public record CalibrationRun(
    CalibrationPlan plan,
    String toolVersion,
    CalibrationFile file,
    Calibration soFar,
    Path directory,
    CalibrationProgress progress) {

  /** Try all that is planned and was not tried before. */
  public void run() throws InterruptedException {
    InjectedServer server = new InjectedServer(plan.subject(), AgentJar.write(directory));
    try (LoadGenerator generator =
            LoadGenerator.start(plan.cores().generator(), directory.resolve("generator.log"));
        CanaryWork canary = CanaryWork.prepare(plan.cores().server())) {
      Sessions sessions = new Sessions(plan, toolVersion, generator, canary, directory, progress);
      SlowdownCheck slowdown = new SlowdownCheck(sessions, server);
      GeneratorWarmUp.of(generator, RunPlan.DEFAULT_CONNECTIONS);
      double cpuMicros = slowdown.cpuMicros();
      for (int number = 1; number <= plan.alikeSessions(); number++) {
        if (!isTried(Alike.class, Alike::session, AlikeCheck.session(number))) {
          tried(new AlikeCheck(sessions).run(number));
        }
      }
      slowed(slowdown, plan.slowdowns(Slowdown.UNDER_LOAD), "slowed", cpuMicros);
      slowed(slowdown, plan.slowdowns(Slowdown.AT_START), "start-up", cpuMicros);
      if (plan.tries(Check.STALL) && soFar.of(Stalled.class).findAny().isEmpty()) {
        progress.trying(Check.STALL.title(), 1);
        tried(new StallCheck(plan, generator, directory).run());
      }
      if (plan.tries(Check.GENERATOR) && soFar.of(Stopped.class).findAny().isEmpty()) {
        tried(new GeneratorCheck(sessions).run());
      }
    }
  }

  private void slowed(
      SlowdownCheck check, List<Slowdown> slowdowns, String session, double cpuMicros)
      throws InterruptedException {
    if (!slowdowns.isEmpty()) {
      Schedule schedule =
          slowdowns.equals(Slowdown.AT_START)
              ? CalibrationSchedule.startUp(plan.blocks())
              : CalibrationSchedule.loaded(plan.blocks());
      check.run(session, schedule, slowdowns, cpuMicros).stream()
          .filter(outcome -> !isTried(Injected.class, Injected::arm, outcome.arm()))
          .forEach(this::tried);
    }
  }

  private <L extends CalibrationLine> boolean isTried(
      Class<L> kind, Function<L, String> name, String wanted) {
    return soFar.of(kind).map(name).anyMatch(wanted::equals);
  }

  private void tried(CalibrationLine line) {
    file.append(line);
    progress.tried(line);
  }
}
