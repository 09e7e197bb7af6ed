package dev.weighin.benchmarks;

import dev.weighin.benchmarks.Verifiers.Asked;
import dev.weighin.benchmarks.load.GeneratorWarmUp;
import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.measure.CanaryWork;
import dev.weighin.benchmarks.measure.HeapTrials;
import dev.weighin.benchmarks.measure.PilotRun;
import dev.weighin.benchmarks.measure.StartTrial;
import dev.weighin.benchmarks.measure.TrialRun;
import dev.weighin.benchmarks.measure.Trials;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.benchmarks.results.Proof;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.Subject;
import dev.weighin.contract.launch.JavaFeature;
import dev.weighin.contract.launch.VariantName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A whole run: hold every arm to the contract, then weigh those that keep it, block by block, and
 * append what comes out to the result file as it comes.
 *
 * @param plan what to do
 * @param gate holds each arm to the contract
 * @param file where results go; its header is written
 * @param soFar what the file holds: no more than the header, or what a run that goes on has done
 * @param logs the directory the servers' logs go to
 * @param progress who is told
 */
public record WeighRun(
    RunPlan plan, ContractGate gate, ResultFile file, Run soFar, Path logs, Progress progress) {

  /**
   * Run the plan.
   *
   * @return true if every arm kept the contract and every trial ended well
   */
  public boolean run() throws InterruptedException {
    List<Arm> proven = new Caching(file, progress).ready(proven());
    boolean allWell = proven.size() == plan.arms().size();
    if (proven.isEmpty()) {
      return false;
    }
    RunPlan remaining = plan.with(proven);
    boolean weighedWell =
        plan.schedule().isOfStartsOnly() ? weighStarts(remaining) : weighUnderLoad(remaining);
    return allWell && weighedWell;
  }

  private boolean weighStarts(RunPlan remaining) throws InterruptedException {
    try (CanaryWork canary = CanaryWork.prepare(plan.cores().server())) {
      return new BlocksRun(remaining, starts(remaining, canary), file, progress).run(soFar);
    }
  }

  private boolean weighUnderLoad(RunPlan remaining) throws InterruptedException {
    try (LoadGenerator generator =
            LoadGenerator.start(plan.cores().generator(), logs.resolve("generator.log"));
        CanaryWork canary = CanaryWork.prepare(plan.cores().server())) {
      if (plan.profile().concludes()) {
        GeneratorWarmUp.of(generator, plan.connections());
      }
      PilotRun pilots = new PilotRun(remaining, generator, logs);
      Rates rates = new Pacing(remaining, file, soFar, progress).rates(pilots);
      Trials trials =
          plan.schedule().warmsUp()
              ? new TrialRun(remaining, rates, generator, canary, logs)
              : starts(remaining, canary);
      Trials all = new HeapTrials(trials, remaining, rates, generator, logs);
      return new BlocksRun(remaining, all, file, progress).run(soFar);
    }
  }

  private StartTrial starts(RunPlan remaining, CanaryWork canary) throws InterruptedException {
    StartTrial trials = new StartTrial(remaining, canary, logs);
    new FirstStarts(remaining, trials, progress).run();
    return trials;
  }

  /** The arms that keep every MUST of the contract in the very build that is weighed. */
  private List<Arm> proven() throws InterruptedException {
    List<Arm> proven = new ArrayList<>(provenBefore());
    List<Arm> unproven =
        plan.arms().stream().filter(arm -> soFar.gated(arm.label()).isEmpty()).toList();
    try (Verifiers verifiers = new Verifiers()) {
      // Two arms of one build need one proof.
      Map<Subject.Launched, Asked<Proof>> proofs = new HashMap<>();
      for (Arm arm : unproven) {
        proofs.computeIfAbsent(subject(arm), subject -> verifiers.ask(() -> gate.proof(subject)));
      }
      for (Arm arm : unproven) {
        progress.verifying(arm);
        if (keepsTheContract(arm, proofs.get(subject(arm)).answer())) {
          proven.add(arm);
        }
      }
    }
    return plan.arms().stream().filter(proven::contains).toList();
  }

  /** Of a run that goes on, whose builds are still the same. */
  private List<Arm> provenBefore() {
    return plan.arms().stream()
        .filter(arm -> soFar.gated(arm.label()).map(ContractResult::passed).orElse(false))
        .toList();
  }

  private boolean keepsTheContract(Arm arm, Proof proof) {
    ContractResult result = proof.result();
    file.append(ResultLine.Gated.of(arm, proof));
    progress.verified(arm, proof);
    if (!result.passed()) {
      fail(arm, result.unreachable().orElse("breaks the contract") + "; it is not weighed");
      return false;
    }
    List<String> leftOut = leftOut(result);
    if (!leftOut.isEmpty()) {
      fail(arm, "leaves out what the load asks for, " + leftOut + "; it is not weighed");
    }
    return leftOut.isEmpty();
  }

  private static List<String> leftOut(ContractResult result) {
    Set<String> asked =
        Arrays.stream(Scenario.values()).map(Scenario::clause).collect(Collectors.toSet());
    return result.clauses().stream()
        .filter(clause -> clause.outcome() != Outcome.PASSED)
        .map(clause -> clause.clause().id())
        .filter(asked::contains)
        .toList();
  }

  /**
   * What is proven of an arm. Where servers are only started, one proof is enough of a variant:
   * what the Java runtime does besides is asked for the first answer, which is checked each time.
   */
  private Subject.Launched subject(Arm arm) {
    String variant =
        plan.schedule().isOfStartsOnly()
            ? VariantName.parse(arm.variant())
                .without(JavaFeature.AOT)
                .without(JavaFeature.COMPACT_HEADERS)
                .toString()
            : arm.variant();
    return new Subject.Launched(arm.framework(), variant);
  }

  private void fail(Arm arm, String reason) {
    file.append(new ResultLine.Failed(0, 0, arm.label(), reason, List.of()));
    progress.failed(arm, reason);
  }
}
