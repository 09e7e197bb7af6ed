package dev.weighin.contract.clauses;

import static dev.weighin.contract.clauses.Bodies.ADA;
import static dev.weighin.contract.clauses.Bodies.draft;
import static dev.weighin.contract.clauses.Bodies.post;
import static dev.weighin.contract.clauses.Bodies.stored;
import static dev.weighin.contract.suite.Expectations.invalidContent;
import static dev.weighin.contract.suite.Expectations.json;
import static dev.weighin.contract.suite.Expectations.member;
import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Json;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Request.Framing;
import dev.weighin.contract.suite.Server;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.CREATE)
class C06CreateClause {
  private final Server server;

  C06CreateClause(Server server) {
    this.server = server;
  }

  @Test
  void stores_a_greeting_and_tells_where() {
    Response response = post(server, ADA);
    long id = Json.read(response.then().spec(json(201)).extract().asString()).path("id").asLong();
    response
        .then()
        .header("Location", endsWith("/greetings/" + id))
        .body(member("name", equalTo("Ada")))
        .body(member("language", equalTo("fr")))
        .body(member("message", equalTo("Bonjour, Ada !")));
  }

  @ParameterizedTest
  @CsvSource({
    "de, 'Hallo, Ada!'",
    "en, 'Hello, Ada!'",
    "es, '¡Hola, Ada!'",
    "fr, 'Bonjour, Ada !'",
    "tr, 'Merhaba, Ada!'"
  })
  void greets_in_every_language(String language, String message) {
    post(server, "{\"name\":\"Ada\",\"language\":\"" + language + "\"}")
        .then()
        .spec(json(201))
        .body(member("message", equalTo(message)));
  }

  @Test
  void takes_64_code_points_beyond_the_first_plane() {
    String name = "👋".repeat(64);
    post(server, draft(name)).then().spec(json(201)).body(member("name", equalTo(name)));
  }

  @Test
  void takes_escapes_and_blanks_for_what_they_are() {
    post(server, " {\n\t\"language\" : \"en\", \"name\" : \"J\\u00fcrgen \\\"J\\\"\" }\r\n")
        .then()
        .spec(json(201))
        .body(member("name", equalTo("Jürgen \"J\"")));
  }

  @Test
  void takes_a_media_type_with_a_charset() {
    server
        .given()
        .contentType("application/json; charset=utf-8")
        .body(ADA)
        .post("/greetings")
        .then()
        .spec(json(201));
  }

  @Test
  void gives_ids_that_grow() {
    long first = stored(server, "Ada");
    long second = stored(server, "Bob");
    assertTrue(second > first, "the second id is larger: " + first + ", " + second);
  }

  @ParameterizedTest
  @EnumSource
  void takes_a_body_however_it_is_cut(Framing framing) throws IOException {
    Answer answer =
        server.send(Request.json("POST", "/greetings", draft("Jürgen")).framed(framing));
    assertEquals(201, answer.status(), "the status");
    assertTrue(answer.text().contains("Hello, Jürgen!"), "the message greets Jürgen");
  }

  @ParameterizedTest
  @EnumSource(names = {"LENGTH", "CHUNKED"})
  void takes_a_body_of_exactly_65536_bytes(Framing framing) throws IOException {
    assertEquals(
        201,
        server
            .send(Request.json("POST", "/greetings", Bodies.padded(Bodies.LIMIT)).framed(framing))
            .status(),
        "the status");
  }

  @ParameterizedTest
  @MethodSource("dev.weighin.contract.clauses.Bodies#malformed")
  void refuses_a_body_that_is_no_json_object(String body) {
    post(server, body).then().spec(problem(400, "malformed-request"));
  }

  @Test
  void refuses_an_empty_body() throws IOException {
    Answer answer = server.send(Request.json("POST", "/greetings", ""));
    assertEquals(400, answer.status(), "the status");
  }

  @Test
  void refuses_bytes_that_are_not_utf_8() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write("{\"name\":\"A".getBytes(StandardCharsets.UTF_8));
    body.write(0xff);
    body.write("\",\"language\":\"en\"}".getBytes(StandardCharsets.UTF_8));
    Answer answer = server.send(Request.json("POST", "/greetings", body.toByteArray()));
    assertEquals(400, answer.status(), "the status");
  }

  @ParameterizedTest
  @MethodSource("dev.weighin.contract.clauses.Bodies#wronglyTyped")
  void refuses_a_member_of_the_wrong_json_type(String body) {
    post(server, body).then().spec(problem(400, "malformed-request"));
  }

  @ParameterizedTest
  @MethodSource("dev.weighin.contract.clauses.Bodies#withBadName")
  void refuses_a_name_that_is_missing_blank_or_too_long(String body) {
    post(server, body).then().spec(invalidContent("name"));
  }

  @ParameterizedTest
  @MethodSource("dev.weighin.contract.clauses.Bodies#withBadLanguage")
  void refuses_a_language_it_does_not_speak(String body) {
    post(server, body).then().spec(invalidContent("language"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":\" \",\"language\":\"xx\"}"})
  void names_all_broken_rules_in_one_answer(String body) {
    post(server, body).then().spec(invalidContent("name", "language"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "Name", "constructor"})
  void refuses_a_member_it_does_not_know(String member) {
    post(server, "{\"name\":\"Ada\",\"language\":\"en\",\"" + member + "\":1}")
        .then()
        .spec(problem(422, "invalid-content"))
        .body(member("errors.field", hasItem(member)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"name\":["})
  void survives_nesting_thousands_deep(String start) throws IOException {
    Answer answer = server.send(Request.json("POST", "/greetings", start + "[".repeat(20_000)));
    assertTrue(
        Set.of(400, 422).contains(answer.status()), "the status is 400 or 422: " + answer.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "text/json"})
  void refuses_another_media_type(String mediaType) {
    server
        .given()
        .contentType(mediaType)
        .body(ADA)
        .post("/greetings")
        .then()
        .spec(problem(415, "unsupported-media-type"));
  }

  @Test
  void refuses_a_body_without_a_media_type() throws IOException {
    Answer answer =
        server.send(Request.of("POST", "/greetings").body(ADA.getBytes(StandardCharsets.UTF_8)));
    assertEquals(415, answer.status(), "the status");
  }

  @ParameterizedTest
  @CsvSource({"LENGTH, 65537", "CHUNKED, 65537", "LENGTH, 300000", "CHUNKED, 300000"})
  void refuses_a_body_of_more_than_65536_bytes(Framing framing, int size) throws IOException {
    Answer answer =
        server.send(Request.json("POST", "/greetings", Bodies.padded(size)).framed(framing));
    assertEquals(413, answer.status(), "the status");
  }
}
