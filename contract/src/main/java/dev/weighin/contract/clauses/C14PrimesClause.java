package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.invalidParameter;
import static dev.weighin.contract.suite.Expectations.problem;
import static dev.weighin.contract.suite.Expectations.text;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.PRIMES)
class C14PrimesClause {
  private final Server server;

  C14PrimesClause(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "2, 1",
    "3, 2",
    "4, 2",
    "100, 25",
    "7919, 1000",
    "100000, 9592",
    "5000000, 348513"
  })
  void counts_the_primes_up_to_a_number(String number, String count) {
    server.given().get("/primes/" + number).then().spec(text(count));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "5000001"})
  @MethodSource("dev.weighin.contract.clauses.Numbers#thatCannotBeRead")
  void refuses_what_is_no_whole_number_from_0_to_5000000(String number) {
    server.given().get("/primes/" + number).then().spec(invalidParameter("n"));
  }

  @Test
  void does_not_count_without_a_number() {
    server.given().get("/primes").then().spec(problem(404, "no-route"));
  }
}
