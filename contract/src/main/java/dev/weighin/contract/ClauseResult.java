package dev.weighin.contract;

import java.util.List;

/**
 * How a server did on one clause.
 *
 * @param clause the promise
 * @param outcome whether it was kept
 * @param reason why it is not applicable, was not run, or was asked in part only; empty otherwise
 * @param cases how many cases ran, failed ones included
 * @param failures the cases that failed, in the order they ran
 */
public record ClauseResult(
    Clause clause, Outcome outcome, String reason, int cases, List<CaseFailure> failures) {

  public ClauseResult {
    failures = List.copyOf(failures);
  }

  /** Whether a clause was kept. */
  public enum Outcome {
    PASSED,
    FAILED,
    /** It cannot be asked of this subject; this is neither good nor bad. */
    NOT_APPLICABLE,
    /** The server could not be reached, so nothing is known. */
    NOT_RUN
  }
}
