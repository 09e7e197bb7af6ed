package dev.weighin.benchmarks;

import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.controller.ControllerException;
import dev.weighin.benchmarks.load.controller.ControllerRun;
import dev.weighin.benchmarks.measure.Phase;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.measure.WrongAnswerException;
import dev.weighin.benchmarks.plan.PlannedPhase;
import dev.weighin.benchmarks.plan.RemotePlan;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.ContractVerifier;
import dev.weighin.contract.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A run on servers that run already, whose load the agents of a controller make: hold every server
 * to the contract, then put those that keep it under load, one after the other.
 *
 * @param plan what to do
 * @param verifier holds each server to the contract
 * @param controller makes the load
 * @param file where results go; its header is written
 * @param talk told in a line what happens
 */
public record RemoteRun(
    RemotePlan plan,
    ContractVerifier verifier,
    ControllerRun controller,
    ResultFile file,
    Consumer<String> talk) {

  /**
   * Run the plan.
   *
   * @return true if every server kept the contract and answered rightly under load
   */
  public boolean run() throws InterruptedException {
    file.append(new ResultLine.Paced(plan.rates(), "set beforehand, by --rate", List.of()));
    List<String> proven = plan.order().stream().filter(this::keepsTheContract).toList();
    boolean allWell = proven.size() == plan.servers().size();
    for (int i = 0; i < proven.size(); i++) {
      allWell &= weigh(proven.get(i), i + 1);
    }
    return allWell;
  }

  private boolean keepsTheContract(String label) {
    talk.accept("verify " + label);
    ContractResult result = verifier.verify(new Subject.Running(plan.servers().get(label)));
    file.append(
        new ResultLine.Gated(label, result, Instant.now(), "unavailable: the server ran already"));
    if (!result.passed()) {
      String reason = result.unreachable().orElse("breaks the contract");
      fail(0, label, reason + "; it is not weighed");
    }
    return result.passed();
  }

  private boolean weigh(String label, int position) throws InterruptedException {
    talk.accept("load on %s through %s".formatted(label, controller.controller()));
    Instant startedAt = Instant.now();
    List<PlannedPhase> planned = plan.phases(label);
    try {
      Map<String, LoadResult> results =
          controller.run(
              "weigh-in-" + label,
              "Weigh-in, " + plan.profile().title(),
              planned.stream().map(PlannedPhase::spec).toList());
      List<Phase> phases = new ArrayList<>();
      for (PlannedPhase phase : planned) {
        LoadResult load = results.get(phase.spec().phase());
        WrongAnswerException.unlessAllRight(label, load.phase(), load.all());
        if (phase.counts()) {
          phases.add(Phase.ofAnswers(phase.scenario(), phase.level(), load));
        }
      }
      file.append(new ResultLine.Weighed(Trial.ofAnswers(1, position, label, startedAt, phases)));
      return true;
    } catch (ControllerException | WrongAnswerException e) {
      fail(1, label, e.getMessage());
      return false;
    }
  }

  private void fail(int block, String label, String reason) {
    file.append(new ResultLine.Failed(block, block, label, reason, List.of()));
    talk.accept("FAILED " + label + ": " + reason);
  }
}
