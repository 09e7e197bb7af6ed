package dev.weighin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.reference.Fault;
import dev.weighin.contract.reference.FaultyWire;
import dev.weighin.contract.reference.ReferenceServer;
import dev.weighin.contract.reference.WireFault;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The suite proves itself: each fault is caught by the clauses that claim it and by no other. */
@Tag("proof")
@Execution(ExecutionMode.CONCURRENT)
class FaultyServersTest {

  @ParameterizedTest
  @EnumSource
  void a_wrong_answer_is_caught_by_exactly_the_clauses_that_claim_it(Fault fault) {
    try (ReferenceServer server = ReferenceServer.with(fault)) {
      assertCaught(server.uri(), fault.caughtBy());
    }
  }

  @ParameterizedTest
  @EnumSource
  void wrong_bytes_are_caught_by_exactly_the_clauses_that_claim_them(WireFault fault)
      throws IOException {
    try (ReferenceServer server = ReferenceServer.start();
        FaultyWire wire = FaultyWire.before(server.uri(), fault)) {
      assertCaught(wire.uri(), fault.caughtBy());
    }
  }

  private static void assertCaught(URI uri, Set<Clause> claims) {
    ContractResult result = new ContractVerifier().verify(new Subject.Running(uri));

    assertThat(result.unreachable()).isEmpty();
    assertThat(result.failures().stream().map(CaseFailure::clause).collect(Collectors.toSet()))
        .as("clauses that fail, by %s", methods(result))
        .isEqualTo(claims);
  }

  private static Set<String> methods(ContractResult result) {
    return result.failures().stream().map(CaseFailure::method).collect(Collectors.toSet());
  }
}
