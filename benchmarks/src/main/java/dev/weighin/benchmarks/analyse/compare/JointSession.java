package dev.weighin.benchmarks.analyse.compare;

import dev.weighin.benchmarks.analyse.Judge;
import dev.weighin.benchmarks.analyse.Judge.Case;
import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.PairedBlocks;
import dev.weighin.benchmarks.analyse.Pairing;
import dev.weighin.benchmarks.analyse.SentinelCheck;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.plan.TwoBuilds;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Works out how arms changed between two builds that were weighed in one run, block by block. The
 * two are paired, so neither an arm they share nor a history is needed.
 */
final class JointSession {
  private final Pairing pairing;
  private final List<Pair> pairs;

  JointSession(Run run) {
    this.pairing = new Pairing(run);
    this.pairs =
        run.header().arms().stream()
            .filter(arm -> !arm.sentinel())
            .map(ArmLine::label)
            .flatMap(
                label -> TwoBuilds.firstOf(label).map(first -> new Pair(label, first)).stream())
            .toList();
  }

  List<Change> changes() {
    return Metric.all().stream()
        .filter(metric -> metric.family().isJudged())
        .flatMap(metric -> changes(metric).stream())
        .toList();
  }

  private List<Change> changes(Metric metric) {
    Optional<String> toldApart =
        pairing.sentinel(metric).filter(SentinelCheck::failed).map(SentinelCheck::reason);
    List<Case> cases =
        pairs.stream()
            .map(pair -> pairing.pair(metric, pair))
            .filter(blocks -> blocks.blocks() + blocks.leftOut().size() > 0)
            .map(blocks -> toCase(blocks, toldApart))
            .toList();
    List<Change> changes = new ArrayList<>();
    for (Verdict verdict : Judge.judged(cases, metric.margin())) {
      changes.add(
          new Change.Judged(
              metric.id(),
              TwoBuilds.stem(verdict.pair().arm()),
              verdict,
              metric.family().wording().sentence(verdict)));
    }
    return List.copyOf(changes);
  }

  private static Case toCase(PairedBlocks blocks, Optional<String> toldApart) {
    Case alone = Case.of(blocks);
    return toldApart.isEmpty()
        ? alone
        : new Case(
            alone.pair(),
            null,
            alone.blocks(),
            Stream.concat(toldApart.stream(), alone.defects().stream()).toList(),
            alone.notes());
  }
}
