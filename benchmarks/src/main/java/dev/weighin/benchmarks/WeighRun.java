package dev.weighin.benchmarks;

import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.measure.CanaryWork;
import dev.weighin.benchmarks.measure.MeterException;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.measure.TrialRun;
import dev.weighin.benchmarks.measure.WrongAnswerException;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.ContractVerifier;
import dev.weighin.contract.Subject;
import dev.weighin.contract.launch.LaunchFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A whole run: hold every arm to the contract, then weigh those that keep it, block by block, and
 * append what comes out to the result file as it comes.
 *
 * @param plan what to do
 * @param file where results go; its header is written already
 * @param logs the directory the servers' logs go to
 * @param progress who is told
 */
public record WeighRun(RunPlan plan, ResultFile file, Path logs, Progress progress) {

  /**
   * Run the plan.
   *
   * @return true if every arm kept the contract and every trial ended well
   */
  public boolean run() throws InterruptedException {
    List<Arm> proven = proven();
    boolean allWell = proven.size() == plan.arms().size();
    if (proven.isEmpty()) {
      return false;
    }
    try (LoadGenerator generator =
            LoadGenerator.start(plan.cores().generator(), logs.resolve("generator.log"));
        CanaryWork canary = CanaryWork.prepare(plan.cores().server())) {
      RunPlan remaining = plan.with(proven);
      TrialRun trials = new TrialRun(remaining, generator, canary, logs);
      prime(trials, proven.getFirst());
      int trial = 0;
      int block = 0;
      for (List<Arm> arms : remaining.blocks()) {
        block++;
        for (int position = 1; position <= arms.size(); position++) {
          allWell &= weigh(trials, arms.get(position - 1), block, position, ++trial);
        }
      }
    }
    return allWell;
  }

  private void prime(TrialRun trials, Arm arm) throws InterruptedException {
    progress.priming();
    try {
      trials.prime(arm);
    } catch (LaunchFailedException | WrongAnswerException e) {
      // Nothing is lost but the priming: the arm's own trials will tell what is wrong with it.
      progress.failed(arm, e.getMessage());
    }
  }

  /** The arms that keep every MUST of the contract in the very build that is weighed. */
  private List<Arm> proven() throws InterruptedException {
    List<Arm> proven = new ArrayList<>();
    // Nothing is measured yet, so two servers may be asked at a time; two arms of one build need
    // one
    // proof.
    try (ExecutorService verifiers = Executors.newFixedThreadPool(2)) {
      Map<Subject, Future<ContractResult>> proofs = new HashMap<>();
      for (Arm arm : plan.arms()) {
        proofs.computeIfAbsent(
            subject(arm),
            subject -> verifiers.submit(() -> new ContractVerifier().verify(subject)));
      }
      for (Arm arm : plan.arms()) {
        progress.verifying(arm);
        if (keepsTheContract(arm, outcome(proofs.get(subject(arm))))) {
          proven.add(arm);
        }
      }
    }
    return proven;
  }

  private boolean keepsTheContract(Arm arm, ContractResult result) {
    file.append(new ResultLine.Gated(arm.label(), result));
    progress.verified(arm, result);
    if (!result.passed()) {
      String reason = result.unreachable().orElse("breaks the contract");
      fail(arm, 0, reason + "; it is not weighed", List.of());
    }
    return result.passed();
  }

  private static Subject subject(Arm arm) {
    return new Subject.Launched(arm.framework(), arm.variant());
  }

  private static ContractResult outcome(Future<ContractResult> proof) throws InterruptedException {
    try {
      return proof.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the contract suite itself failed", e.getCause());
    }
  }

  private boolean weigh(TrialRun trials, Arm arm, int block, int position, int number)
      throws InterruptedException {
    progress.weighing(arm, block, number);
    try {
      Trial trial = trials.run(arm, block, 1, position);
      file.append(new ResultLine.Weighed(trial));
      progress.weighed(arm, trial);
      return true;
    } catch (LaunchFailedException e) {
      fail(arm, block, e.reason(), e.lastLines());
    } catch (MeterException | WrongAnswerException e) {
      fail(arm, block, e.getMessage(), List.of());
    }
    return false;
  }

  private void fail(Arm arm, int block, String reason, List<String> lastLines) {
    file.append(new ResultLine.Failed(block, arm.label(), reason, lastLines));
    String tail = lastLines.isEmpty() ? "" : "\n    " + String.join("\n    ", lastLines);
    progress.failed(arm, reason + tail);
  }
}
