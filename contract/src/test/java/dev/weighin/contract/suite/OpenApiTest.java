package dev.weighin.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighin.contract.Clause;
import dev.weighin.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker has been seen to pass wrong bodies of a 3.1 document in silence: not this one. */
class OpenApiTest {
  private static final String GREETING =
      "{\"id\":1,\"name\":\"Ada\",\"language\":\"fr\",\"message\":\"Bonjour, Ada !\"}";
  private static final String PROBLEM =
      "{\"type\":\"urn:problem-type:weigh-in:no-row\",\"title\":\"t\",\"status\":404,"
          + "\"detail\":\"d\",\"instance\":\"/greetings/1\"}";

  private final OpenApi openApi = OpenApi.ofTheContract();

  @Test
  void the_document_is_written_in_3_1() {
    assertThat(Contract.openApi()).startsWith("openapi: 3.1.");
  }

  @Test
  void a_right_answer_has_no_violations() {
    assertThat(greeting(200, "application/json", GREETING)).isEmpty();
    assertThat(greeting(404, "application/problem+json", PROBLEM)).isEmpty();
  }

  @Test
  void a_problem_may_have_more_members_than_the_document_names() {
    assertThat(greeting(404, "application/problem+json", PROBLEM.replace("}", ",\"trace\":\"x\"}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\":1 | \"id\":\"1\"",
        "\"id\":1 | \"id\":0",
        "\"id\":1 | \"id\":1.5",
        "\"name\":\"Ada\" | \"name\":5",
        "\"name\":\"Ada\" | \"name\":null",
        "\"name\":\"Ada\" | \"name\":\"\"",
        "\"name\":\"Ada\", | ''",
        "\"language\":\"fr\" | \"language\":\"xx\"",
        "\"language\":\"fr\" | \"language\":\"fr\",\"unknown\":1",
        "\"message\":\"Bonjour, Ada !\" | \"message\":[]"
      })
  void a_wrong_member_is_caught(String right, String wrong) {
    assertThat(GREETING).contains(right);
    assertThat(greeting(200, "application/json", GREETING.replace(right, wrong))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{}", "\"Ada\"", "{"})
  void a_body_of_the_wrong_kind_is_caught(String body) {
    assertThat(greeting(200, "application/json", body)).isNotEmpty();
  }

  @Test
  void a_wrong_status_is_caught() {
    assertThat(greeting(202, "application/json", GREETING)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain", "application/json"})
  void a_wrong_media_type_is_caught(String mediaType) {
    assertThat(greeting(404, mediaType, PROBLEM)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"no-row, no-route", "404, 400", "title, titel", "/greetings/1, greetings/1"})
  void a_wrong_problem_is_caught(String right, String wrong) {
    assertThat(greeting(404, "application/problem+json", PROBLEM.replace(right, wrong)))
        .isNotEmpty();
  }

  @Test
  void a_constant_a_header_pattern_and_a_missing_header_are_held_to() {
    Header json = new Header("Content-Type", "application/json");
    assertThat(violations("GET", "/json", 200, "{\"message\":\"Hello\"}", json)).isNotEmpty();
    assertThat(violations("POST", "/greetings", 201, GREETING, json)).isNotEmpty();
    assertThat(
            violations("POST", "/greetings", 201, GREETING, json, new Header("Location", "/x/1")))
        .isNotEmpty();
    assertThat(
            violations(
                "POST", "/greetings", 201, GREETING, json, new Header("Location", "/greetings/1")))
        .isEmpty();
  }

  @Test
  void what_the_document_does_not_describe_is_left_to_the_clauses() {
    Header text = new Header("Content-Type", "text/plain");
    assertThat(violations("GET", "/nowhere", 404, "x", text)).isEmpty();
    assertThat(violations("GET", "/json/", 404, "x", text)).isEmpty();
    assertThat(violations("GET", "/Json", 404, "x", text)).isEmpty();
    assertThat(violations("PUT", "/json", 405, "x", text)).isEmpty();
  }

  @Test
  void a_clause_holds_to_the_document_what_is_said_on_its_own_routes() {
    Request request = Request.of("GET", "/json");
    Exchange wrong = new Exchange(request, new Answer(200, List.of(), new byte[0]));
    assertThat(openApi.about(Clause.JSON).violations(wrong)).isNotEmpty();
    assertThat(openApi.about(Clause.PROBLEMS).violations(wrong)).isEmpty();
  }

  @Test
  void a_route_of_no_clause_is_refused() {
    String document = Contract.openApi().replace("tags: [C4]", "tags: [C99]");
    assertThatThrownBy(() -> OpenApi.of(document)).hasMessageContaining("no clause 'C99'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%2Fb", "a%2fb", "%2e%2e%5cb", "b%00", "%1F", "%7f"})
  void what_the_contract_leaves_free_in_a_path_is_not_held_to_the_document(String segment) {
    Header problem = new Header("Content-Type", "application/problem+json");
    String noRoute = PROBLEM.replace("no-row", "no-route");
    assertThat(violations("GET", "/greetings/" + segment, 404, noRoute, problem)).isEmpty();
    assertThat(violations("GET", "/greetings/a%20b", 404, noRoute, problem)).isNotEmpty();
  }

  private List<String> greeting(int status, String mediaType, String body) {
    return violations("GET", "/greetings/1", status, body, new Header("Content-Type", mediaType));
  }

  private List<String> violations(
      String method, String path, int status, String body, Header... headers) {
    Answer answer = new Answer(status, List.of(headers), body.getBytes(StandardCharsets.UTF_8));
    return openApi.violations(new Exchange(Request.of(method, path), answer));
  }
}
