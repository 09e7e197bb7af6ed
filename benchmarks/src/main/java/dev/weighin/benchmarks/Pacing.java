package dev.weighin.benchmarks;

import dev.weighin.benchmarks.measure.Pilot;
import dev.weighin.benchmarks.measure.PilotRun;
import dev.weighin.benchmarks.measure.WrongAnswerException;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.launch.LaunchFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Settles how fast requests arrive: as asked, as the file says of a run that goes on, or by a pilot
 * trial of each arm.
 *
 * @param plan what to do
 * @param file where the rates are written down
 * @param soFar what the file holds
 * @param progress who is told
 */
record Pacing(RunPlan plan, ResultFile file, Run soFar, Progress progress) {

  Rates rates(PilotRun pilotRun) throws InterruptedException {
    if (soFar.pace() != null) {
      return soFar.pace().rates();
    }
    List<Pilot> pilots = plan.schedule().pilots() ? pilots(pilotRun) : List.of();
    ResultLine.Paced pace = pace(plan.askedRates(), pilots);
    file.append(pace);
    progress.paced(pace);
    return pace.rates();
  }

  private List<Pilot> pilots(PilotRun pilotRun) throws InterruptedException {
    List<Arm> arms = plan.arms().stream().filter(arm -> !arm.sentinel()).toList();
    List<Pilot> pilots = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      progress.trying(arms.get(i), arms.size() - i);
      try {
        pilots.add(pilotRun.run(arms.get(i)));
      } catch (LaunchFailedException | WrongAnswerException e) {
        // Nothing is lost but the pilot: the arm's own trials will tell what is wrong with it.
        progress.failed(arms.get(i), "in its pilot trial: " + e.getMessage());
      }
    }
    return pilots;
  }

  static ResultLine.Paced pace(Optional<Rates> asked, List<Pilot> pilots) {
    OptionalDouble slowest = pilots.stream().mapToDouble(Pilot::capacity).min();
    if (asked.isPresent()) {
      Rates rates =
          slowest.isPresent() ? asked.get().warmingUpBelow(slowest.getAsDouble()) : asked.get();
      return new ResultLine.Paced(rates, "set beforehand, by --rate or the profile", pilots);
    }
    if (slowest.isEmpty()) {
      return new ResultLine.Paced(
          Profile.WITHOUT_PILOTS, "slow enough for any server, without a pilot trial", pilots);
    }
    return new ResultLine.Paced(
        Rates.below(slowest.getAsDouble()),
        "30 %% and 60 %% of the %,.0f requests/s that the slowest arm can do on one core, going by its CPU time per request in a pilot trial"
            .formatted(slowest.getAsDouble()),
        pilots);
  }
}
