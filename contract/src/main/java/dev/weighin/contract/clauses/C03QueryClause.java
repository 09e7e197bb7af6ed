package dev.weighin.contract.clauses;

import static dev.weighin.contract.clauses.RandomNames.percentEncoded;
import static dev.weighin.contract.suite.Expectations.invalidParameter;
import static dev.weighin.contract.suite.Expectations.member;
import static dev.weighin.contract.suite.Expectations.text;
import static org.hamcrest.Matchers.oneOf;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.QUERY)
class C03QueryClause {
  private final Server server;

  C03QueryClause(Server server) {
    this.server = server;
  }

  @Test
  void greets_the_world_once_when_nothing_is_asked_for() {
    server.given().get("/hello").then().spec(text("Hello, World!\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20})
  void says_it_as_often_as_asked(int times) {
    server.given().get("/hello?times=" + times).then().spec(text("Hello, World!\n".repeat(times)));
  }

  @ParameterizedTest
  @CsvSource({
    "Ada, Ada",
    "J%C3%BCrgen, Jürgen",
    "a%20b, a b",
    "a%2Bb, a+b",
    "%F0%9F%91%8B, 👋",
    "a%26times%3D9, a&times=9"
  })
  void greets_the_name_in_the_query(String value, String name) {
    server
        .given()
        .get("/hello?name=" + value + "&times=2")
        .then()
        .spec(text(("Hello, " + name + "!\n").repeat(2)));
  }

  @Test
  void takes_64_code_points() {
    String name = "👋".repeat(64);
    server
        .given()
        .get("/hello?name=" + percentEncoded(name))
        .then()
        .spec(text("Hello, " + name + "!\n"));
  }

  @Test
  void ignores_query_names_it_does_not_ask_for() {
    server.given().get("/hello?time=99&Times=99&x=1").then().spec(text("Hello, World!\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "21", "-1", "2147483647", "-2147483648"})
  void refuses_a_number_out_of_range_and_never_clamps(String times) {
    server.given().get("/hello?times=" + times).then().spec(invalidParameter("times"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo",
        "",
        "1.5",
        "2147483648",
        "4294967297",
        "99999999999999999999",
        "1e1",
        "0x1",
        "%2B1",
        "%201",
        "1%20",
        "1_0",
        "%D9%A1"
      })
  void refuses_what_is_no_whole_number(String times) {
    server.given().get("/hello?times=" + times).then().spec(invalidParameter("times"));
  }

  @ParameterizedTest
  @CsvSource({
    "times=1&times=2, times",
    "times=2&times=2, times",
    "times=2&name=Ada&times=, times",
    "name=Ada&name=Bob, name",
    "name=Ada&name=Ada, name"
  })
  void refuses_a_parameter_given_twice(String query, String name) {
    server.given().get("/hello?" + query).then().spec(invalidParameter(name));
  }

  @Test
  void refuses_an_empty_name() {
    server.given().get("/hello?name=").then().spec(invalidParameter("name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "👋"})
  void refuses_65_code_points(String letter) {
    server
        .given()
        .get("/hello?name=" + percentEncoded(letter.repeat(65)))
        .then()
        .spec(invalidParameter("name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%FF", "%C3", "%C0%AF", "%ED%A0%80"})
  void refuses_bytes_that_are_not_utf_8(String value) {
    server
        .given()
        .get("/hello?name=" + value)
        .then()
        .statusCode(400)
        .body(member("type", oneOf(Bodies.BAD_REQUESTS)));
  }
}
