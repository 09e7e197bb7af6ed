package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts the trials of a run side by side, block by block. */
public final class Pairing {
  private final Gates gates;
  private final Optional<Pair> sentinel;
  private final Map<Place, Trial> trials = new HashMap<>();
  private final Map<Place, String> failures = new HashMap<>();

  private record Place(int block, String arm) {}

  /** Pairs the trials of a run; of a block that was repeated, one attempt counts. */
  public Pairing(Run run) {
    this.gates = Gates.of(run);
    this.sentinel = SentinelCheck.pairOf(run.header().arms());
    for (ResultLine.ArmLine arm : run.header().arms()) {
      run.trialsOf(arm.label())
          .forEach(trial -> trials.put(new Place(trial.block(), trial.arm()), trial));
    }
    for (ResultLine.Failed failed : run.failures()) {
      failures.put(new Place(failed.block(), failed.arm()), failed.reason());
    }
  }

  /**
   * The blocks of two arms for one metric. A block counts as left out if it was run for both, but
   * one of the two failed, has no value, or did not pass the gates.
   */
  public PairedBlocks pair(Metric metric, Pair pair) {
    return pair(metric, pair, metric.family().sensitivity());
  }

  /** The same for a use of the metric that is disturbed by something else than it usually is. */
  PairedBlocks pair(Metric metric, Pair pair, Sensitivity sensitivity) {
    List<Double> values = new ArrayList<>();
    List<Double> against = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (int block : blocks(pair)) {
      Optional<String> defect =
          defect(metric, block, pair.arm(), sensitivity)
              .or(() -> defect(metric, block, pair.against(), sensitivity));
      if (defect.isPresent()) {
        leftOut.add(defect.get());
      } else {
        values.add(value(metric, block, pair.arm()).getAsDouble());
        against.add(value(metric, block, pair.against()).getAsDouble());
      }
    }
    return new PairedBlocks(pair, values, against, leftOut);
  }

  /**
   * Whether the run tells apart what is the same; empty if it has no sentinel, or not the blocks.
   */
  public Optional<SentinelCheck> sentinel(Metric metric) {
    return sentinel.flatMap(pair -> SentinelCheck.of(pair(metric, pair), metric.margin()));
  }

  private SortedSet<Integer> blocks(Pair pair) {
    SortedSet<Integer> blocks = new TreeSet<>();
    trials.keySet().forEach(place -> blocks.add(place.block()));
    blocks.removeIf(block -> !wasRun(block, pair.arm()) || !wasRun(block, pair.against()));
    return blocks;
  }

  private boolean wasRun(int block, String arm) {
    Place place = new Place(block, arm);
    return trials.containsKey(place) || failures.containsKey(place);
  }

  private Optional<String> defect(Metric metric, int block, String arm, Sensitivity sensitivity) {
    Trial trial = trials.get(new Place(block, arm));
    if (trial == null) {
      return defect(block, arm, failures.get(new Place(block, arm)));
    }
    List<String> failed = gates.failures(metric, trial, sensitivity);
    if (!failed.isEmpty()) {
      return defect(block, arm, failed.getFirst());
    }
    OptionalDouble value = metric.value().apply(trial);
    return value.isPresent() && Double.isFinite(value.getAsDouble()) && value.getAsDouble() >= 0
        ? Optional.empty()
        : defect(block, arm, "no value");
  }

  private static Optional<String> defect(int block, String arm, String reason) {
    return Optional.of("block %d, %s: %s".formatted(block, arm, reason));
  }

  /** The arrival rate a metric was taken at, in requests per second; empty if it was not taken. */
  OptionalDouble arrivalsPerSecond(Metric metric) {
    return trials.values().stream()
        .flatMap(trial -> metric.phaseOf(trial).stream())
        .mapToDouble(phase -> phase.load().askedRate())
        .max();
  }

  private OptionalDouble value(Metric metric, int block, String arm) {
    return metric.value().apply(trials.get(new Place(block, arm)));
  }
}
