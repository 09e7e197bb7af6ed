package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.analyse.calibration.Calibration;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine;
import dev.weighin.benchmarks.calibrate.CalibrationPlan;
import dev.weighin.benchmarks.calibrate.CalibrationProgress;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.report.CalibrationText;
import dev.weighin.benchmarks.results.Slot;
import java.nio.file.Path;
import java.util.List;

/** Tells how a calibration gets on: outcomes on standard output, all else on standard error. */
final class CalibrationTalk implements CalibrationProgress {
  private final Output output;
  private final StatusLine status;

  CalibrationTalk(Output output) {
    this.output = output;
    this.status = new StatusLine(output.err(), Terminal.standardErrorIsTerminal());
  }

  /** Say what is about to be done, and how long it takes. */
  void begins(CalibrationPlan plan, long minutes, Path directory) {
    say(plan, "about %d minutes, a quarter more if blocks are disturbed".formatted(minutes));
    status.say("results go to " + directory);
  }

  /** Say what goes on, and what came of it before. */
  void goesOn(CalibrationPlan plan, Calibration before) {
    say(plan, "goes on");
    if (!output.json()) {
      before.outcomes().stream()
          .flatMap(line -> CalibrationText.of(line).stream())
          .forEach(output::print);
    }
  }

  private void say(CalibrationPlan plan, String more) {
    status.say(
        "calibration with %s, seed %d; %s; %s"
            .formatted(plan.subject().id(), plan.seed(), plan.cores().describe(), more));
  }

  @Override
  public void trying(String what, int trials) {
    status.say("%s: %d trial(s)".formatted(what, trials));
  }

  @Override
  public void tried(CalibrationLine outcome) {
    status.say("");
    if (!output.json()) {
      CalibrationText.of(outcome).forEach(output::print);
    }
  }

  @Override
  public void weighing(Arm arm, Slot slot, int left) {
    status.now("  block %d  %s, %d left".formatted(slot.block(), arm.label(), left));
  }

  @Override
  public void weighed(Arm arm, Trial trial, List<String> disturbances, int left) {
    if (!status.terminal() || !disturbances.isEmpty()) {
      String disturbed =
          disturbances.isEmpty() ? "" : "; disturbed: " + String.join("; ", disturbances);
      status.say(
          "  block %d  %-10s done, %d left%s"
              .formatted(trial.block(), arm.label(), left, disturbed));
    }
  }

  @Override
  public void failed(Arm arm, String reason) {
    status.say("FAILED " + arm.label() + ": " + reason);
  }
}
