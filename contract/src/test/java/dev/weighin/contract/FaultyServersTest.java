package dev.weighin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.reference.Fault;
import dev.weighin.contract.reference.ReferenceServer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The suite proves itself: each fault is caught by the clauses that claim it and by no other. */
class FaultyServersTest {

  @ParameterizedTest
  @EnumSource
  void is_caught_by_exactly_the_clauses_that_claim_it(Fault fault) {
    try (ReferenceServer server = ReferenceServer.with(fault)) {
      ContractResult result = new ContractVerifier().verify(new Subject.Running(server.uri()));

      assertThat(result.unreachable()).isEmpty();
      assertThat(result.failures().stream().map(CaseFailure::clause).collect(Collectors.toSet()))
          .as("clauses that fail, by %s", methods(result))
          .isEqualTo(fault.caughtBy());
    }
  }

  private static Object methods(ContractResult result) {
    return result.failures().stream().map(CaseFailure::method).distinct().toList();
  }
}
