package dev.weighin.benchmarks.analyse.compare;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * A run held against itself: every value is the same value, so nothing changed, however noisy it
 * was.
 *
 * @param run the run
 */
record SameRun(Run run) {

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Finding finding : Analysis.of(run).findings()) {
      if (finding.metric().family().isJudged()) {
        finding.summaries().forEach(summary -> changes.add(change(finding, summary)));
      }
    }
    return List.copyOf(changes);
  }

  private static Change change(Finding finding, Summary summary) {
    Verdict verdict =
        new Verdict.Equivalent(
            new Pair(summary.arm(), "itself"),
            1,
            new Interval(1, 1, 0.90),
            summary.samples().size(),
            finding.metric().margin(),
            List.of("both are the same run"));
    return new Change.Judged(
        finding.metric().id(), summary.arm(), verdict, finding.sentence(verdict));
  }
}
