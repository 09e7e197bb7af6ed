package dev.weighin.contract;

/**
 * Told how a verification goes on, one thing at a time, from whichever thread proves it. Clauses
 * may take turns.
 */
public interface ContractListener {
  /** A listener that does nothing. */
  ContractListener NONE = new ContractListener() {};

  /** The first case of a clause is about to run. */
  default void clauseStarted(Clause clause) {}

  /** One case has passed. */
  default void casePassed(Clause clause, String test) {}

  /** One case has failed. */
  default void caseFailed(CaseFailure failure) {}

  /** All cases of a clause have run. */
  default void clauseFinished(ClauseResult result) {}
}
