package dev.weighin.contract.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighin.contract.Clause;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

  @Test
  void every_fault_is_claimed_by_tests_that_there_are_and_nothing_else_is() {
    List<String> faults =
        Stream.of(Fault.values(), WireFault.values(), ProcessFault.values())
            .flatMap(Stream::of)
            .filter(fault -> fault != ProcessFault.NONE)
            .map(Enum::name)
            .toList();

    Claims claims = Claims.read();

    assertThat(claims.byFault().keySet()).containsExactlyInAnyOrderElementsOf(faults);
    assertThat(claims.byFault().values()).noneMatch(Set::isEmpty);
  }

  @Test
  void every_clause_claims_a_fault() {
    assertThat(EnumSet.allOf(Clause.class))
        .allMatch(
            clause ->
                Claims.read().byFault().values().stream()
                    .flatMap(Set::stream)
                    .anyMatch(test -> test.matches("C0?" + clause.id().substring(1) + "\\D.*")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C01HelloClause: [greets_nobody] | C01HelloClause with 'greets_nobody', which is not one of",
        "C01HelloClause: [date] | C01HelloClause with 'date', which is not one of its tests: [ann",
        "C99NoClause: [greets_nobody] | claimed by 'C99NoClause', but dev.weighin.contract.clauses",
        "C01HelloClause: [names_the_server, names_the_server] | which stands there twice",
        "C01HelloClause: names_the_server | claims.yaml: ",
      })
  void a_claim_of_no_test_is_refused(String claim, String reason) {
    assertThatThrownBy(() -> Claims.of("HIDES_ITS_NAME: {" + claim + "}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("claims.yaml: ")
        .hasMessageContaining(reason);
  }

  @Test
  void a_fault_that_nobody_claims_is_an_error() {
    assertThatThrownBy(() -> Claims.of("{}").on(Fault.HIDES_ITS_NAME))
        .hasMessage("claims.yaml: no test claims HIDES_ITS_NAME; name those that must catch it");
  }
}
