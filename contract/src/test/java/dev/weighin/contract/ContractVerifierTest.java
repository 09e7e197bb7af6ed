package dev.weighin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.reference.ReferenceServer;
import org.junit.jupiter.api.Test;

class ContractVerifierTest {

  @Test
  void a_server_that_keeps_the_contract_passes_every_clause_that_an_address_can_be_asked() {
    try (ReferenceServer server = ReferenceServer.start()) {
      ContractResult result = new ContractVerifier().verify(new Subject.Running(server.uri()));

      assertThat(result.failures()).isEmpty();
      assertThat(result.passed()).isTrue();
      assertThat(result.clauses())
          .filteredOn(clause -> clause.outcome() == Outcome.PASSED)
          .hasSize(Clause.values().length - 1);
      assertThat(result.clause(Clause.PROCESS).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
      assertThat(result.clause(Clause.PROCESS).reason())
          .isEqualTo("the process is not ours to start");
    }
  }
}
