package dev.weighin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.reference.Claims;
import dev.weighin.contract.reference.Fault;
import dev.weighin.contract.reference.FaultyWire;
import dev.weighin.contract.reference.ReferenceServer;
import dev.weighin.contract.reference.WireFault;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The suite proves itself: each fault is caught by the tests that claim it and by no other. */
@Execution(ExecutionMode.CONCURRENT)
class FaultyServersTest {

  /**
   * Of each clause that an address can be asked about, one fault at least: every build asks these.
   */
  private static final String ONE_FOR_EACH_CLAUSE =
      "ENDS_HELLO_WITH_A_LINE_FEED|TAKES_A_PLUS_FOR_A_SPACE|TAKES_THE_FIRST_OF_TWO_VALUES"
          + "|IGNORES_ACCEPT|COUNTS_CENTS_WITH_A_POINT|ACCEPTS_A_DUPLICATE_KEY|GIVES_AN_ID_AGAIN"
          + "|LEAVES_ALLOW_OUT|LEAKS_A_STACK_TRACE|TAKES_ANY_REQUEST_ID"
          + "|TURNS_BAD_TOKENS_AWAY_EVERYWHERE|CLAMPS_A_DELAY|TAKES_ONE_FOR_A_PRIME"
          + "|LEAVES_THE_LAST_LINE_OPEN|CHECKS_SUMS_OF_TEXT|LACKS_THE_LAST_ROUTE"
          + "|CLAIMS_ANOTHER_CONTRACT";

  private static Claims claims;

  @BeforeAll
  static void readClaims() {
    claims = Claims.read();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ANY, names = ONE_FOR_EACH_CLAUSE)
  void a_wrong_answer_is_caught_by_exactly_the_tests_that_claim_it(Fault fault) {
    assertCaught(fault);
  }

  @Tag("proof")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = ONE_FOR_EACH_CLAUSE)
  void every_other_wrong_answer_is_caught_by_exactly_the_tests_that_claim_it(Fault fault) {
    assertCaught(fault);
  }

  @Tag("proof")
  @ParameterizedTest
  @EnumSource
  void wrong_bytes_are_caught_by_exactly_the_tests_that_claim_them(WireFault fault)
      throws IOException {
    try (ReferenceServer server = ReferenceServer.start();
        FaultyWire wire = FaultyWire.before(server.uri(), fault)) {
      assertCaught(wire.uri(), claims.on(fault));
    }
  }

  private static void assertCaught(Fault fault) {
    try (ReferenceServer server = ReferenceServer.with(fault)) {
      assertCaught(server.uri(), claims.on(fault));
    }
  }

  private static void assertCaught(URI uri, Set<String> tests) {
    ContractResult result = new ContractVerifier().verify(new Subject.Running(uri));

    assertThat(result.unreachable()).isEmpty();
    assertThat(result.failures().stream().map(CaseFailure::method).distinct())
        .as("the tests that fail")
        .containsExactlyInAnyOrderElementsOf(tests);
  }
}
