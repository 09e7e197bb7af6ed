package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.CaseFailure;
import dev.weighin.contract.Clause;
import dev.weighin.contract.ClauseResult;
import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.ContractResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractTableTest {

  @Test
  void a_failure_names_its_clause_once() {
    CaseFailure failure =
        new CaseFailure(
            Clause.JSON, "C4 refuses text/html", "a.b", "406", "HTTP 200", "curl /json");
    ContractResult result =
        new ContractResult(
            "a",
            "1",
            "00",
            Optional.empty(),
            List.of(new ClauseResult(Clause.JSON, Outcome.FAILED, "", 1, List.of(failure))));

    assertThat(ContractTable.failures(result)).startsWith("  C4 refuses text/html\n");
  }
}
