package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know about a run before using any of its figures. */
final class Warnings {
  private static final double STEAL_LIMIT = 0.02;

  private Warnings() {}

  static List<String> of(Run run) {
    List<String> warnings = new ArrayList<>(run.notes());
    if (run.header().profile().equals(Profile.SMOKE.title())) {
      warnings.add("Smoke profile: this run checks the plumbing. Conclude nothing from it.");
    }
    if (!run.status().equals("complete")) {
      warnings.add("The run is " + run.status() + ": not every planned trial is in it.");
    }
    for (ResultLine.Failed failure : run.failures()) {
      String when = failure.block() == 0 ? "" : " in block " + failure.block();
      warnings.add(failure.arm() + when + ": " + failure.reason());
    }
    for (Trial trial : run.trials()) {
      warnings.addAll(about(trial));
    }
    return List.copyOf(warnings);
  }

  private static List<String> about(Trial trial) {
    String where = "%s, block %d: ".formatted(trial.arm(), trial.block());
    List<String> warnings = new ArrayList<>();
    if (!trial.warmUp().steady()) {
      warnings.add(
          where
              + "not steady after %d rounds of warm-up (JIT %.0f %% of a core, CPU per request moved %.0f %%)"
                  .formatted(
                      trial.warmUp().rounds(),
                      trial.warmUp().lastJitShare() * 100,
                      trial.warmUp().lastCpuChange() * 100));
    }
    trial
        .phases()
        .forEach(
            phase -> {
              String what = where + phase.scenario().clause() + ": ";
              phase.load().problems().forEach(problem -> warnings.add(what + problem.text()));
              if (phase.machine().stealShare() > STEAL_LIMIT) {
                warnings.add(
                    what
                        + "a neighbour took %.0f %% of the machine"
                            .formatted(phase.machine().stealShare() * 100));
              }
            });
    return warnings;
  }
}
