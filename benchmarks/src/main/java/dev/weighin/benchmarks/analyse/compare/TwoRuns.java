package dev.weighin.benchmarks.analyse.compare;

import dev.weighin.benchmarks.analyse.Judge;
import dev.weighin.benchmarks.analyse.Judge.Case;
import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.PairedBlocks;
import dev.weighin.benchmarks.analyse.Pairing;
import dev.weighin.benchmarks.analyse.Percent;
import dev.weighin.benchmarks.analyse.SentinelCheck;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.statistics.BetweenSessions;
import dev.weighin.benchmarks.analyse.statistics.RatioOfRatios;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Works out how the arms of two comparable runs changed, each against the arm they share. */
final class TwoRuns {
  /** A smaller difference between two sessions is worth a third. */
  private static final double CONFIRM_BELOW = Math.log(1.10);

  private final ArmLine reference;
  private final History history;
  private final Pairing before;
  private final Pairing after;
  private final List<ArmLine> arms;

  TwoRuns(Run first, Run second, ArmLine reference, History history) {
    this.reference = reference;
    this.history = history;
    this.before = new Pairing(first);
    this.after = new Pairing(second);
    this.arms =
        first.header().arms().stream()
            .filter(arm -> !arm.sentinel() && !arm.label().equals(reference.label()))
            .filter(arm -> History.same(second, arm).isPresent())
            .toList();
  }

  List<Change> changes() {
    return Metric.all().stream()
        .filter(metric -> metric.family().isJudged())
        .flatMap(metric -> changes(metric).stream())
        .toList();
  }

  /** An arm in both runs, each time against the reference. */
  private record Sides(
      ArmLine arm,
      PairedBlocks before,
      PairedBlocks after,
      BetweenSessions sessions,
      List<String> defects) {

    boolean isMeasured() {
      return before.blocks() + before.leftOut().size() > 0
          && after.blocks() + after.leftOut().size() > 0;
    }

    RatioOfRatios estimate() {
      return new RatioOfRatios(before.logRatios(), after.logRatios(), sessions);
    }

    Case toCase() {
      return new Case(
          new Pair(arm.label() + " (second)", arm.label() + " (first)"),
          defects.isEmpty() ? estimate() : null,
          Math.min(before.blocks(), after.blocks()),
          defects,
          Stream.concat(before.leftOut().stream(), after.leftOut().stream()).toList());
    }
  }

  private List<Change> changes(Metric metric) {
    List<Sides> sides =
        arms.stream().map(arm -> sides(metric, arm)).filter(Sides::isMeasured).toList();
    List<Sides> judged =
        sides.stream().filter(one -> one.sessions().isKnown() || !one.defects().isEmpty()).toList();
    List<Verdict> verdicts =
        Judge.judged(judged.stream().map(Sides::toCase).toList(), metric.margin());
    List<Change> changes = new ArrayList<>();
    for (Sides one : sides) {
      int place = judged.indexOf(one);
      changes.add(place < 0 ? described(metric, one) : judged(metric, one, verdicts.get(place)));
    }
    return changes;
  }

  private Sides sides(Metric metric, ArmLine arm) {
    Pair pair = new Pair(arm.label(), reference.label());
    PairedBlocks earlier = before.pair(metric, pair);
    PairedBlocks later = after.pair(metric, pair);
    List<String> defects =
        Stream.concat(
                defects(before, metric, earlier).map(defect -> "first run: " + defect),
                defects(after, metric, later).map(defect -> "second run: " + defect))
            .toList();
    return new Sides(arm, earlier, later, history.of(metric, arm, reference), defects);
  }

  private static Stream<String> defects(Pairing run, Metric metric, PairedBlocks blocks) {
    Stream<String> sentinel =
        run.sentinel(metric).stream().filter(SentinelCheck::failed).map(SentinelCheck::reason);
    return Stream.concat(sentinel, blocks.defects().stream());
  }

  private static Change judged(Metric metric, Sides sides, Verdict verdict) {
    String sentence = metric.family().wording().sentence(verdict);
    boolean small =
        verdict instanceof Verdict.Different different
            && Math.abs(Math.log(different.ratio())) < CONFIRM_BELOW;
    return new Change.Judged(
        metric.id(),
        sides.arm().label(),
        verdict,
        small ? sentence + "; confirm it in another session" : sentence);
  }

  private static Change described(Metric metric, Sides sides) {
    double ratio = sides.estimate().ratio();
    return new Change.Described(
        metric.id(),
        sides.arm().label(),
        ratio,
        sides.sessions().sessions(),
        "%s: %s %s; descriptive, no verdict: this host has %d of the %d sessions of the same builds that would tell how much it moves by itself"
            .formatted(
                sides.arm().label(),
                metric.family().wording().noun(),
                Percent.signed(ratio),
                sides.sessions().sessions(),
                BetweenSessions.FEWEST));
  }
}
