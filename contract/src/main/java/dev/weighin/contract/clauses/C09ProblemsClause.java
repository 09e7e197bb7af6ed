package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.mediaType;
import static dev.weighin.contract.suite.Expectations.member;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Json;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Server;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Proves(Clause.PROBLEMS)
class C09ProblemsClause {
  /** What a server shows of itself when a fault leaks, in the habits of several languages. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\b(?:[a-z_][a-z0-9_]*\\.){2,}[A-Z]\\w*" // a class with its package
              + "|\\b[A-Z]\\w*(?:Exception|Error)\\b"
              + "|\\tat |\\bat [\\w.$]+\\("
              + "|Traceback|goroutine \\d"
              + "|\\.(?:java|kt|py|js|go|cs|rs)\\b"
              + "|/(?:home|usr|opt|var|tmp|root|Users)/|\\b[A-Z]:\\\\");

  private final Server server;

  C09ProblemsClause(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @EnumSource
  void describes_every_trouble_as_rfc_9457_asks(Trouble trouble) throws IOException {
    Answer answer = server.send(trouble.request());
    assertEquals(trouble.status(), answer.status(), "the status");
    assertThat(
        "Content-Type",
        answer.header("Content-Type").orElse(""),
        mediaType("application/problem+json"));
    JsonNode problem = Json.read(answer.text());
    assertAll(
        () -> assertEquals(trouble.type(), problem.path("type").asString(""), "type"),
        () -> assertEquals(trouble.status(), problem.path("status").asInt(0), "status in the body"),
        () -> assertThat("title", problem.path("title").asString(""), not(blankOrNullString())),
        () -> assertThat("detail", problem.path("detail").asString(""), not(blankOrNullString())),
        () ->
            assertEquals(
                trouble.request().path(), problem.path("instance").asString(""), "instance"));
  }

  @ParameterizedTest
  @EnumSource
  void tells_nothing_of_its_insides(Trouble trouble) throws IOException {
    assertTellsNothing(server.send(trouble.request()).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":5,\"language\":\"en\"}",
        "{\"name\":\"Ada\",\"language\":\"en\",\"unknown\":1}",
        "{\"name\":\"Ada\",\"name\":\"Bob\",\"language\":\"en\"}",
        "[{}]",
        "\"Ada\"",
        "{\"name\":\"\u0001\",\"language\":\"en\"}"
      })
  void tells_nothing_of_what_reads_the_body(String body) {
    assertTellsNothing(Bodies.post(server, body).asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/hello?times=x", "/items/x", "/items/9999999999", "/greetings/x", "/hello/%FF"})
  void tells_nothing_of_what_reads_a_parameter(String target) {
    assertTellsNothing(server.given().get(target).asString());
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, 404, text/html",
    "/nowhere, 404, 'image/png, text/plain'",
    "/hello?times=x, 400, text/plain",
    "/boom, 500, application/xml"
  })
  void stays_a_problem_whatever_accept_says(String target, int status, String accept) {
    server
        .given()
        .header("Accept", accept)
        .get(target)
        .then()
        .statusCode(status)
        .header("Content-Type", mediaType("application/problem+json"));
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, /else/where",
    "/hello?times=x, /items/501",
    "/greetings/999999999998, /greetings/999999999999"
  })
  void gives_one_title_to_one_type(String target, String otherTarget) {
    assertEquals(title(target), title(otherTarget), "the title of the same type");
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere/at%20all?x=1, /nowhere/at%20all",
    "/nowhere/%C3%BC, /nowhere/%C3%BC",
    "/hello?times=x, /hello",
    "/items/501?m=1, /items/501"
  })
  void repeats_the_path_as_it_was_sent(String target, String path) {
    server.given().get(target).then().body(member("instance", equalTo(path)));
  }

  @Test
  void says_what_is_asked_of_each_broken_rule() {
    Bodies.post(server, "{}")
        .then()
        .body(member("errors.message", everyItem(not(blankOrNullString()))));
    server
        .given()
        .get("/hello?times=x")
        .then()
        .body(member("errors.message", everyItem(not(blankOrNullString()))));
  }

  private String title(String target) {
    return Json.read(server.given().get(target).asString()).path("title").asString("");
  }

  private static void assertTellsNothing(String body) {
    Matcher leak = INSIDES.matcher(body);
    if (leak.find()) {
      fail("expected nothing of the server's insides, but found '" + leak.group() + "'");
    }
  }
}
