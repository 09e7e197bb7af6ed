package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.json;
import static dev.weighin.contract.suite.Expectations.member;
import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.weighin.contract.Clause;
import dev.weighin.contract.Contract;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Server;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.HEALTH)
class C20HealthClause {
  private final Server server;

  C20HealthClause(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready"})
  void is_up_while_it_serves(String path) {
    server.given().get(path).then().spec(json(200)).body(member("status", equalTo("UP")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "version", "variant", "jdk", "threadModel", "contract"})
  void tells_what_runs(String member) {
    server.given().get("/info").then().spec(json(200)).body(member, not(blankOrNullString()));
  }

  @Test
  void tells_the_name_it_sends_as_server() {
    Response response = server.given().get("/info");
    response.then().body(member("server", equalTo(response.header("Server"))));
  }

  @Test
  void answers_this_version_of_the_contract() {
    server.given().get("/info").then().body(member("contract", equalTo(Contract.VERSION)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/started", "/information"})
  void does_not_tell_of_its_health_elsewhere(String path) {
    server.given().get(path).then().spec(problem(404, "no-route"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/info"})
  void cannot_be_told_how_it_is(String path) {
    server
        .given()
        .contentType("application/json")
        .body("{\"status\":\"DOWN\"}")
        .put(path)
        .then()
        .spec(problem(405, "method-not-allowed"));
  }
}
