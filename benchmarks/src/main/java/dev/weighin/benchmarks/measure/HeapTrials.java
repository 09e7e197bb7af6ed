package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.contract.launch.ServerLauncher;
import java.nio.file.Path;
import java.util.List;

/**
 * Trials after which, in the blocks the plan says, the smallest heap that is enough is searched
 * for.
 *
 * @param first what an arm is weighed by before
 * @param plan what the whole run does
 * @param rates how fast requests arrive
 * @param generator where the load comes from
 * @param logs the directory the servers' logs go to
 */
public record HeapTrials(
    Trials first, RunPlan plan, Rates rates, LoadGenerator generator, Path logs) implements Trials {

  @Override
  public Trial run(Arm arm, int block, int attempt, int position) throws InterruptedException {
    Trial trial = first.run(arm, block, attempt, position);
    return plan.schedule().heap().isIn(block) ? trial.with(needed(arm, block, attempt)) : trial;
  }

  private HeapNeeded needed(Arm arm, int block, int attempt) throws InterruptedException {
    if (!arm.framework().runsOnJava()) {
      return new HeapNeeded(
          List.of(),
          "it does not start with {java}, so that nobody can tell it how large a heap is");
    }
    HeapBisection.Trying trying =
        mebibytes -> {
          Path log =
              logs.resolve("%s-%02d-%d-%dm.log".formatted(arm.label(), block, attempt, mebibytes));
          ServerLauncher launcher =
              ServerLauncher.of(arm.framework(), arm.variant(), log).onCore(plan.cores().server());
          return new HeapRun(plan, rates.lower(), generator, launcher, plan.seed() + 1_000L * block)
              .tried(mebibytes);
        };
    return new HeapNeeded(
        new HeapBisection(plan.schedule().heap().mebibytes(), trying).run(), null);
  }
}
