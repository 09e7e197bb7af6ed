package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.member;
import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Server;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.BOOM)
class C10BoomClause {
  private final Server server;

  C10BoomClause(Server server) {
    this.server = server;
  }

  @RepeatedTest(3)
  void fails_and_goes_on_serving() {
    server.given().get("/boom").then().spec(problem(500, "internal-error"));
    server.given().get("/").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"boom", "purpose", "exception", "throw"})
  void says_nothing_of_the_fault(String word) {
    server
        .given()
        .get("/boom")
        .then()
        .body(member("detail", not(containsStringIgnoringCase(word))));
  }

  @Test
  void fails_the_same_way_whatever_is_asked() {
    server
        .given()
        .header("Accept", "text/html")
        .get("/boom?debug=true&trace=1")
        .then()
        .spec(problem(500, "internal-error"));
  }
}
