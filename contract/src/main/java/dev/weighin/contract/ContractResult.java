package dev.weighin.contract;

import dev.weighin.contract.Clause.Level;
import dev.weighin.contract.ClauseResult.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * How a server did on the whole contract.
 *
 * @param subject what was held to the contract
 * @param contractVersion the semantic version of the contract
 * @param contractHash see {@link Contract#hash()}
 * @param unreachable why the server could not be asked, or not to the end
 * @param clauses one result for each clause that was asked about, in the order of the ids
 */
public record ContractResult(
    String subject,
    String contractVersion,
    String contractHash,
    Optional<String> unreachable,
    List<ClauseResult> clauses) {

  public ContractResult {
    clauses = List.copyOf(clauses);
  }

  /** Whether every MUST was kept or is not applicable. */
  public boolean passed() {
    return unreachable.isEmpty()
        && clauses.stream()
            .filter(result -> result.clause().level() == Level.MUST)
            .allMatch(
                result ->
                    result.outcome() == Outcome.PASSED
                        || result.outcome() == Outcome.NOT_APPLICABLE);
  }

  /** The result of one clause. */
  public ClauseResult clause(Clause clause) {
    return clauses.stream().filter(result -> result.clause() == clause).findFirst().orElseThrow();
  }

  /** How many cases ran. */
  public int cases() {
    return clauses.stream().mapToInt(ClauseResult::cases).sum();
  }

  /** All cases that failed, in the order they ran. */
  public List<CaseFailure> failures() {
    return clauses.stream().flatMap(result -> result.failures().stream()).toList();
  }
}
