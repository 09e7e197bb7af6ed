package dev.weighin.benchmarks;

import dev.weighin.benchmarks.measure.Disturbance;
import dev.weighin.benchmarks.measure.MeterException;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.measure.Trials;
import dev.weighin.benchmarks.measure.WrongAnswerException;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.results.Agenda;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.benchmarks.results.Slot;
import dev.weighin.contract.launch.LaunchFailedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All trials of a run: every block once, and again those that were disturbed, as often as the run
 * may.
 *
 * @param plan what to do
 * @param trials weighs one arm once
 * @param file where results go
 * @param progress who is told
 */
public record BlocksRun(RunPlan plan, Trials trials, ResultFile file, TrialProgress progress) {

  /**
   * Run what is left.
   *
   * @param soFar what the file holds
   * @return true if every trial ended well
   */
  public boolean run(Run soFar) throws InterruptedException {
    Map<String, Arm> arms =
        plan.arms().stream().collect(Collectors.toMap(Arm::label, Function.identity()));
    List<List<String>> order =
        plan.blocks().stream().map(block -> block.stream().map(Arm::label).toList()).toList();
    Agenda agenda = new Agenda(order, plan.schedule().extraBlocks(), soFar);
    boolean allWell = soFar.failures().isEmpty();
    for (Optional<Slot> next = agenda.next(); next.isPresent(); next = agenda.next()) {
      allWell &= weigh(arms.get(next.get().arm()), next.get(), agenda);
    }
    return allWell;
  }

  private boolean weigh(Arm arm, Slot slot, Agenda agenda) throws InterruptedException {
    progress.weighing(arm, slot, agenda.left());
    try {
      Trial trial = trials.run(arm, slot.block(), slot.attempt(), slot.position());
      file.append(new ResultLine.Weighed(trial));
      agenda.ended(trial);
      progress.weighed(arm, trial, Disturbance.of(trial), agenda.left());
      return true;
    } catch (LaunchFailedException e) {
      fail(arm, slot, e.reason(), e.lastLines());
    } catch (MeterException | WrongAnswerException e) {
      fail(arm, slot, e.getMessage(), List.of());
    }
    agenda.failed(slot);
    return false;
  }

  private void fail(Arm arm, Slot slot, String reason, List<String> lastLines) {
    file.append(
        new ResultLine.Failed(slot.block(), slot.attempt(), arm.label(), reason, lastLines));
    String tail = lastLines.isEmpty() ? "" : "\n    " + String.join("\n    ", lastLines);
    progress.failed(arm, reason + tail);
  }
}
