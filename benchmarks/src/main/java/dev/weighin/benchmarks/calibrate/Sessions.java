package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.BlocksRun;
import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.measure.CanaryWork;
import dev.weighin.benchmarks.measure.TrialRun;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Schedule;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.launch.Framework;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs sessions like any other, each with a result file of its own.
 *
 * @param plan what the calibration does
 * @param toolVersion the version of Weigh-in
 * @param generator where the load comes from
 * @param canary shows how fast the machine itself is
 * @param directory holds one directory for each session
 * @param progress who is told
 */
record Sessions(
    CalibrationPlan plan,
    String toolVersion,
    LoadGenerator generator,
    CanaryWork canary,
    Path directory,
    CalibrationProgress progress) {

  /** An arm into which nothing is injected, not even the agent. */
  Arm unchanged(String label) {
    return new Arm(label, plan.subject(), Framework.DEFAULT_VARIANT, false);
  }

  /** Weigh some arms against each other. */
  Run run(String name, String what, Schedule schedule, List<Arm> arms) throws InterruptedException {
    progress.trying(what, arms.size() * schedule.blocks());
    Path session = directory.resolve(name);
    RunPlan runPlan = runPlan(schedule, arms, name);
    try (ResultFile file = ResultFile.create(session.resolve(ResultFile.NAME))) {
      file.append(ResultLine.Header.of(runPlan, name, Instant.now(), toolVersion));
      file.append(
          new ResultLine.Paced(CalibrationSchedule.RATES, "set for calibrations", List.of()));
      TrialRun trials =
          new TrialRun(
              runPlan, CalibrationSchedule.RATES, generator, canary, session.resolve("logs"));
      boolean allWell =
          new BlocksRun(runPlan, trials, file, progress).run(ResultFile.read(session));
      file.append(new ResultLine.End(allWell ? "complete" : "failed", Instant.now()));
    }
    return ResultFile.read(session);
  }

  private RunPlan runPlan(Schedule schedule, List<Arm> arms, String name) {
    return new RunPlan(
        Profile.STANDARD,
        schedule,
        arms,
        Optional.of(CalibrationSchedule.RATES),
        RunPlan.DEFAULT_CONNECTIONS,
        // Another order and other arrivals in each session, the same ones for the same seed.
        plan.seed() + name.hashCode(),
        plan.cores());
  }
}
