package dev.weighin.benchmarks.cli;

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
  private static final String ERASE_LINE = "\r\u001b[2K";

  private final Output output;
  private final boolean terminal = Terminal.standardErrorIsTerminal();

  CalibrationTalk(Output output) {
    this.output = output;
  }

  /** Say what is about to be done, and how long it takes. */
  void begins(CalibrationPlan plan, long minutes, Path directory) {
    say(
        "calibration with %s, seed %d; %s; about %d minutes, a quarter more if blocks are disturbed"
            .formatted(plan.subject().id(), plan.seed(), plan.cores().describe(), minutes));
    say("results go to " + directory);
  }

  @Override
  public void trying(String what, int trials) {
    say("%s: %d trial(s)".formatted(what, trials));
  }

  @Override
  public void tried(CalibrationLine outcome) {
    say("");
    if (!output.json()) {
      CalibrationText.of(outcome).forEach(output::print);
    }
  }

  @Override
  public void weighing(Arm arm, Slot slot, int left) {
    if (terminal) {
      output
          .err()
          .print(ERASE_LINE + "  block %d  %s, %d left".formatted(slot.block(), arm.label(), left));
      output.err().flush();
    }
  }

  @Override
  public void weighed(Arm arm, Trial trial, List<String> disturbances, int left) {
    if (!terminal || !disturbances.isEmpty()) {
      String disturbed =
          disturbances.isEmpty() ? "" : "; disturbed: " + String.join("; ", disturbances);
      say(
          "  block %d  %-10s done, %d left%s"
              .formatted(trial.block(), arm.label(), left, disturbed));
    }
  }

  @Override
  public void failed(Arm arm, String reason) {
    say("FAILED " + arm.label() + ": " + reason);
  }

  private void say(String line) {
    output.err().println((terminal ? ERASE_LINE : "") + line);
    output.err().flush();
  }
}
