package dev.weighin.benchmarks.results;

import dev.weighin.contract.Clause;
import dev.weighin.contract.ClauseResult;
import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.ContractResult;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The contract suite's word on one build.
 *
 * @param digest see {@link ProofDigest}
 * @param provenAt when the suite had asked, UTC
 * @param remembered whether that was before this run
 * @param result the word itself
 */
public record Proof(String digest, Instant provenAt, boolean remembered, ContractResult result) {

  /** A proof of just now. */
  public static Proof now(String digest, ContractResult result) {
    return new Proof(digest, Instant.now(), false, result);
  }

  /** Whether it says something of each of these clauses. */
  boolean covers(Set<Clause> clauses) {
    return result.clauses().stream()
        .map(ClauseResult::clause)
        .collect(Collectors.toSet())
        .containsAll(clauses);
  }

  /**
   * Whether it would be the same tomorrow: every clause was asked in full and kept. What could not
   * be asked today, for want of a database, say, may be asked next time.
   */
  public boolean isWhole() {
    return result.unreachable().isEmpty()
        && result.clauses().stream().allMatch(Proof::isKeptInFull);
  }

  Proof asRemembered() {
    return new Proof(digest, provenAt, true, result);
  }

  private static boolean isKeptInFull(ClauseResult clause) {
    return clause.outcome() == Outcome.PASSED && clause.reason().isEmpty();
  }
}
