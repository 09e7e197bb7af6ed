package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.startsWithIgnoringCase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Credentials;
import dev.weighin.contract.suite.Json;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.SECURE)
class C12SecureClause {
  private static final String PATH = "/secure/me";
  private static final String AUTHORIZATION = "Authorization";

  private final Server server;

  C12SecureClause(Server server) {
    this.server = server;
  }

  @Test
  void asks_for_a_token() throws IOException {
    assertUnauthenticated(server.send(Request.of("GET", PATH)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer wrong",
        "Bearer null",
        "bearer wrong",
        "Basic YXBpOmFwaQ==",
        "wrong",
        "Bearer wrong, Bearer wrong"
      })
  void refuses_what_is_no_token_of_ours(String authorization) throws IOException {
    assertUnauthenticated(ask(authorization));
  }

  @Test
  void asks_head_for_a_token_too() throws IOException {
    Answer head = server.send(Request.of("HEAD", PATH));
    assertEquals(401, head.status(), "the status");
    assertEquals("", head.text(), "the body after the headers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "bEaReR ", "Bearer  ", "bearer    "})
  void knows_the_bearer_of_the_token(String scheme) throws IOException {
    Answer answer = ask(scheme + tokens().full());
    assertEquals(200, answer.status(), "the status");
    assertEquals(Json.read("{\"subject\":\"api\"}"), Json.read(answer.text()), "the body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%sx", "x%s", "%s%<s", "%s %<s", "%S"})
  void refuses_what_only_resembles_the_token(String form) throws IOException {
    assertUnauthenticated(ask("Bearer " + form.formatted(tokens().full())));
  }

  @Test
  void refuses_a_part_of_the_token() throws IOException {
    String token = tokens().full();
    assertUnauthenticated(ask("Bearer " + token.substring(1)));
    assertUnauthenticated(ask("Bearer " + token.substring(0, token.length() - 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic ", "Token ", "Bearer:", "Bearer", ""})
  void refuses_the_token_in_another_scheme(String scheme) throws IOException {
    assertUnauthenticated(ask(scheme + tokens().full()));
  }

  @Test
  void refuses_two_headers() throws IOException {
    String bearer = "Bearer " + tokens().full();
    Request once = Request.of("GET", PATH).with(AUTHORIZATION, bearer);
    assertUnauthenticated(server.send(once.with(AUTHORIZATION, bearer)));
    assertUnauthenticated(server.send(once.with(AUTHORIZATION, "Bearer wrong")));
  }

  @Test
  void refuses_the_token_in_the_query() throws IOException {
    String target = PATH + "?access_token=" + tokens().full();
    assertUnauthenticated(server.send(Request.of("GET", target)));
  }

  @Test
  void forbids_the_bearer_of_the_token_that_only_reads() {
    server
        .given()
        .header(AUTHORIZATION, "Bearer " + tokens().readOnly())
        .get(PATH)
        .then()
        .spec(problem(403, "forbidden"));
  }

  @Test
  void knows_no_token_unless_it_was_given_one() throws Exception {
    Server counterpart = server.counterpart();
    for (String token : List.of(tokens().full(), tokens().readOnly())) {
      assertUnauthenticated(
          counterpart.send(Request.of("GET", PATH).with(AUTHORIZATION, "Bearer " + token)));
    }
  }

  @Test
  void asks_no_token_for_what_is_not_secure() {
    server.given().options(PATH).then().statusCode(204).body(emptyString());
    server.given().post(PATH).then().spec(problem(405, "method-not-allowed"));
    server.given().get("/secure/you").then().spec(problem(404, "no-route"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Basic YXBpOmFwaQ==", "Bearer", "nonsense"})
  void serves_the_rest_as_if_no_token_was_sent(String authorization) {
    server.given().header(AUTHORIZATION, authorization).get("/").then().statusCode(200);
    server.given().header(AUTHORIZATION, authorization).get("/json").then().statusCode(200);
    server
        .given()
        .header(AUTHORIZATION, authorization)
        .get("/secure/you")
        .then()
        .spec(problem(404, "no-route"));
  }

  @Test
  void writes_no_token_anywhere() throws Exception {
    for (Server asked : List.of(server, server.counterpart())) {
      for (String token : List.of(tokens().full(), tokens().readOnly())) {
        for (String path : List.of(PATH, "/boom", "/nowhere")) {
          asked.send(
              Request.of("GET", path)
                  .with(AUTHORIZATION, "Bearer " + token)
                  .with("X-Request-Id", "token-" + UUID.randomUUID()));
        }
      }
      Logs.linesWith(asked, "token-");
      assertFalse(
          Logs.lines(asked).stream().anyMatch(tokens()::occurIn), "a token stands in the log");
    }
  }

  private Credentials tokens() {
    return server.credentials();
  }

  private Answer ask(String authorization) throws IOException {
    return server.send(Request.of("GET", PATH).with(AUTHORIZATION, authorization));
  }

  private static void assertUnauthenticated(Answer answer) {
    assertEquals(401, answer.status(), "the status");
    assertEquals(
        "urn:problem-type:weigh-in:unauthenticated",
        Json.read(answer.text()).path("type").asString(""),
        "type");
    assertThat(
        "WWW-Authenticate",
        answer.header("WWW-Authenticate").orElse(""),
        startsWithIgnoringCase("Bearer"));
  }
}
