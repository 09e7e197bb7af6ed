package dev.weighin.benchmarks;

import dev.weighin.benchmarks.measure.MeterException;
import dev.weighin.benchmarks.measure.StartTrial;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.contract.launch.LaunchFailedException;

/**
 * A start of each arm that does not count: it gets the arm's files into the page cache, where those
 * of the starts that do count find them.
 *
 * @param plan what to do
 * @param trials starts one arm once
 * @param progress who is told
 */
record FirstStarts(RunPlan plan, StartTrial trials, Progress progress) {

  void run() throws InterruptedException {
    for (Arm arm : plan.arms()) {
      progress.preparing(arm, "starts once without being weighed");
      try {
        trials.run(arm, 0, 0, 0);
      } catch (LaunchFailedException | MeterException e) {
        progress.failed(arm, "in its first start: " + e.getMessage());
      }
    }
  }
}
