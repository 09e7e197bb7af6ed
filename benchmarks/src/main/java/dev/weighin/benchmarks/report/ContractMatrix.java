package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.CaseFailure;
import dev.weighin.contract.Clause;
import dev.weighin.contract.ClauseResult;
import dev.weighin.contract.ContractResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which contender keeps which clause.
 *
 * @param run the run
 * @param contenders the columns
 */
public record ContractMatrix(Run run, List<ArmLine> contenders) {

  /** The clauses any contender was asked about. */
  public List<Clause> clauses() {
    return Stream.of(Clause.values())
        .filter(clause -> contenders.stream().anyMatch(arm -> result(arm, clause).isPresent()))
        .toList();
  }

  /** The ids of the clauses nobody was asked about. */
  public List<String> unasked() {
    List<Clause> asked = clauses();
    return Stream.of(Clause.values())
        .filter(clause -> !asked.contains(clause))
        .map(Clause::id)
        .toList();
  }

  /** How a contender fared, in words: never by colour alone. */
  public String outcome(ArmLine arm, Clause clause) {
    return result(arm, clause)
        .map(
            it ->
                switch (it.outcome()) {
                  case PASSED -> "✓ kept, %d cases".formatted(it.cases());
                  case FAILED ->
                      "✗ broken, %d of %d cases".formatted(it.failures().size(), it.cases());
                  case NOT_APPLICABLE -> "n/a: " + it.reason();
                  case NOT_RUN -> "not run: " + it.reason();
                })
        .orElse("–");
  }

  public List<CaseFailure> failures(ArmLine arm) {
    return run.gated(arm.label()).stream()
        .flatMap(result -> result.clauses().stream())
        .flatMap(clause -> clause.failures().stream())
        .toList();
  }

  /** The version of the contract; empty if nobody was asked. */
  public String version() {
    return run.gated().stream()
        .map(gated -> gated.result().contractVersion())
        .findFirst()
        .orElse("");
  }

  private Optional<ClauseResult> result(ArmLine arm, Clause clause) {
    return run.gated(arm.label()).map(ContractResult::clauses).stream()
        .flatMap(List::stream)
        .filter(result -> result.clause() == clause)
        .findFirst();
  }
}
