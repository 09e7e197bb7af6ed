package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.json;
import static dev.weighin.contract.suite.Expectations.mediaType;
import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Json;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.JSON)
class C04JsonClause {
  private final Server server;

  C04JsonClause(Server server) {
    this.server = server;
  }

  @Test
  void answers_one_message_and_nothing_else() {
    String body = server.given().get("/json").then().spec(json(200)).extract().asString();
    assertEquals(Json.read("{\"message\":\"Hello, World!\"}"), Json.read(body), "the body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "*/*",
        "application/*",
        "text/html, application/json;q=0.5",
        "text/html, */*;q=0.1"
      })
  void answers_json_to_whoever_takes_it(String accept) {
    server.given().header("Accept", accept).get("/json").then().spec(json(200));
  }

  @Test
  void answers_json_to_a_request_without_accept() throws IOException {
    Answer answer = server.send(Request.of("GET", "/json"));
    assertEquals(200, answer.status(), "the status");
    assertThat(answer.header("Content-Type").orElse(""), mediaType("application/json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/*", "application/xml", "image/png, text/plain;q=0.5"})
  void refuses_whoever_takes_no_json(String accept) {
    server
        .given()
        .header("Accept", accept)
        .get("/json")
        .then()
        .spec(problem(406, "not-acceptable"));
  }

  @Test
  void does_not_serve_json_under_a_longer_path() {
    server.given().get("/json/more").then().spec(problem(404, "no-route"));
  }

  @Test
  void does_not_take_a_message() {
    server
        .given()
        .contentType("application/json")
        .body("{\"message\":\"Hi\"}")
        .post("/json")
        .then()
        .spec(problem(405, "method-not-allowed"));
  }
}
