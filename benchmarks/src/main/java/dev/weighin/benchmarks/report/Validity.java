package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Verdict;
import java.util.List;

/**
 * Whether a run may be believed, in words.
 *
 * @param analysis the run
 */
public record Validity(Analysis analysis) {

  /** The answer in one sentence. */
  public String sentence() {
    long judged = verdicts().size();
    long invalid = verdicts().stream().filter(Verdict.Invalid.class::isInstance).count();
    if (judged == 0) {
      return "There is nothing to compare in it.";
    }
    if (invalid == judged) {
      return "No: not one comparison stands. The reasons are below.";
    }
    String checked = checks().isEmpty() ? "" : " " + sentinel();
    return (invalid == 0
            ? "Yes, as far as it can tell by itself."
            : "In part: %,d of %,d comparisons stand, and the others say why not."
                .formatted(judged - invalid, judged))
        + checked;
  }

  private String sentinel() {
    long failed = checks().stream().filter(finding -> finding.sentinel().failed()).count();
    return failed == 0
        ? "Two copies of one server came out alike by all %d metrics they were compared by."
            .formatted(checks().size())
        : "Two copies of one server came out different by %d of %d metrics; those say nothing here."
            .formatted(failed, checks().size());
  }

  private List<Finding> checks() {
    return analysis.findings().stream().filter(finding -> finding.sentinel() != null).toList();
  }

  private List<Verdict> verdicts() {
    return analysis.findings().stream().flatMap(f -> f.verdicts().stream()).toList();
  }
}
