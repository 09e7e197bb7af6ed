package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.BlocksRun;
import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.measure.CanaryWork;
import dev.weighin.benchmarks.measure.TrialRun;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Schedule;
import dev.weighin.benchmarks.results.InvalidResultException;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Resumption;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.launch.Framework;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

  /**
   * Weigh some arms against each other, or what is left of that, or nothing if all of it is done.
   *
   * @throws InvalidResultException if it was begun with other servers, or under other conditions
   */
  Run run(String name, String what, Schedule schedule, List<Arm> arms) throws InterruptedException {
    Path session = directory.resolve(name);
    RunPlan runPlan = runPlan(schedule, arms, name);
    ResultLine.Header header = ResultLine.Header.of(runPlan, name, Instant.now(), toolVersion);
    Optional<Run> before = before(session);
    before.ifPresent(run -> Resumption.requireSame(run, header));
    if (before.map(Run::hasEnded).orElse(false)) {
      return before.get();
    }
    progress.trying(what, arms.size() * schedule.blocks());
    Path path = session.resolve(ResultFile.NAME);
    try (ResultFile file = before.isPresent() ? ResultFile.resume(path) : begun(path, header)) {
      Run soFar = ResultFile.read(session);
      if (soFar.pace() == null) {
        file.append(
            new ResultLine.Paced(CalibrationSchedule.RATES, "set for calibrations", List.of()));
      }
      TrialRun trials =
          new TrialRun(
              runPlan, CalibrationSchedule.RATES, generator, canary, session.resolve("logs"));
      boolean allWell = new BlocksRun(runPlan, trials, file, progress).run(soFar);
      file.append(new ResultLine.End(allWell ? "complete" : "failed", Instant.now()));
    }
    return ResultFile.read(session);
  }

  /** What there is of a session; nothing if a kill came before its first line was whole. */
  private static Optional<Run> before(Path session) {
    Path file = session.resolve(ResultFile.NAME);
    try {
      if (Files.exists(file)
          && !Files.readString(file, StandardCharsets.ISO_8859_1).contains("\n")) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot go on with " + file, e);
    }
    return Files.exists(file) ? Optional.of(ResultFile.read(session)) : Optional.empty();
  }

  private static ResultFile begun(Path path, ResultLine.Header header) {
    ResultFile file = ResultFile.create(path);
    file.append(header);
    return file;
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
