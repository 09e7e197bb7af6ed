package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.measure.HeapNeeded;
import dev.weighin.benchmarks.measure.Phase;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a reader must know about a run before using any of its figures. */
final class Warnings {
  private static final double STEAL_LIMIT = 0.02;
  private static final double CANARY_LIMIT = 0.10;

  private Warnings() {}

  static List<String> of(Run run) {
    List<String> warnings = new ArrayList<>(run.notes());
    if (run.header().profile().equals(Profile.SMOKE.title())) {
      warnings.add("Smoke profile: this run checks the plumbing. Conclude nothing from it.");
    }
    if (run.header().isThroughController()) {
      warnings.add(
          "The servers ran already, and others made the load: only answers were measured, and in"
              + " one block, so that there is no verdict. Times are in steps of 1 %, and the delays"
              + " of a generator that is late itself are not in them.");
    }
    if (!run.status().equals("complete")) {
      warnings.add("The run is " + run.status() + ": not every planned trial is in it.");
    }
    if (run.repeats() > 0) {
      warnings.add(
          "%d time(s) a block was begun again because something disturbed it; all is in the file."
              .formatted(run.repeats()));
    }
    for (ResultLine.Failed failure : run.failures()) {
      String when = failure.block() == 0 ? "" : " in block " + failure.block();
      warnings.add(failure.arm() + when + ": " + failure.reason());
    }
    for (ResultLine.ArmLine arm : run.header().arms()) {
      List<Trial> trials = run.trialsOf(arm.label());
      notSteady(trials).ifPresent(text -> warnings.add(arm.label() + ": " + text));
      noHeap(trials).ifPresent(text -> warnings.add(arm.label() + ": " + text));
      List<Phase> phases = trials.stream().flatMap(trial -> trial.phases().stream()).toList();
      for (LoadProblem.Kind kind : LoadProblem.Kind.values()) {
        ofGenerator(kind, phases).ifPresent(text -> warnings.add(arm.label() + ": " + text));
      }
      disturbed(phases).ifPresent(text -> warnings.add(arm.label() + ": " + text));
    }
    canary(run).ifPresent(warnings::add);
    unread(run).forEach(fact -> warnings.add("not checked, because it could not be read: " + fact));
    return List.copyOf(warnings);
  }

  private static Optional<String> canary(Run run) {
    Gates gates = Gates.of(run);
    long count =
        run.trials().stream()
            .filter(trial -> gates.canaryDrift(trial).orElse(0) > CANARY_LIMIT)
            .count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            "the core itself was faster or slower than usual, by over %.0f %%, around %d of %d trials"
                .formatted(100 * CANARY_LIMIT, count, run.trials().size()));
  }

  private static List<String> unread(Run run) {
    return run.trials().stream()
        .flatMap(Trial::conditions)
        .flatMap(conditions -> conditions.unavailable().stream())
        .distinct()
        .toList();
  }

  private static Optional<String> notSteady(List<Trial> trials) {
    long count =
        trials.stream().filter(trial -> trial.warmUp() != null && !trial.warmUp().steady()).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            "not steady when measured in %d of %d trials: the JIT compiler was still at work, or CPU per request still moved"
                .formatted(count, trials.size()));
  }

  private static Optional<String> noHeap(List<Trial> trials) {
    return trials.stream()
        .map(Trial::heap)
        .filter(Objects::nonNull)
        .filter(heap -> heap.smallest().isEmpty())
        .map(Warnings::whyNone)
        .findFirst();
  }

  private static String whyNone(HeapNeeded heap) {
    return heap.unavailable() == null
        ? "no heap that was tried was enough; of the last, " + heap.tries().getLast().reason()
        : "how small a heap is enough is not known: " + heap.unavailable();
  }

  private static Optional<String> ofGenerator(LoadProblem.Kind kind, List<Phase> phases) {
    List<String> texts =
        phases.stream()
            .flatMap(phase -> phase.load().problems().stream())
            .filter(problem -> problem.kind() == kind)
            .map(LoadProblem::text)
            .toList();
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "latency is doubtful in %d of %d phases: %s"
                .formatted(texts.size(), phases.size(), texts.getFirst()));
  }

  private static Optional<String> disturbed(List<Phase> phases) {
    double worst = phases.stream().mapToDouble(Warnings::steal).max().orElse(0);
    long count = phases.stream().filter(phase -> steal(phase) > STEAL_LIMIT).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            "a neighbour took part of the machine in %d of %d phases, up to %.0f %%"
                .formatted(count, phases.size(), worst * 100));
  }

  private static double steal(Phase phase) {
    Double share = phase.conditions() == null ? null : phase.conditions().stealShare();
    return share == null ? 0 : share;
  }
}
