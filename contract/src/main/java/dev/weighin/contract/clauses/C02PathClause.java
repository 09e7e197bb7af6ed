package dev.weighin.contract.clauses;

import static dev.weighin.contract.clauses.RandomNames.percentEncoded;
import static dev.weighin.contract.suite.Expectations.invalidParameter;
import static dev.weighin.contract.suite.Expectations.member;
import static dev.weighin.contract.suite.Expectations.problem;
import static dev.weighin.contract.suite.Expectations.text;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.oneOf;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.PATH)
class C02PathClause {
  private final Server server;

  C02PathClause(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({
    "Ada, Ada",
    "J%C3%BCrgen, Jürgen",
    "a%20b, a b",
    "a+b, a+b",
    "a%2Bb, a+b",
    "%F0%9F%91%8B, 👋",
    "%41%64%61, Ada",
    "50%25, 50%",
    "%2541, %41",
    "a%3Fb%23c%26d%3De, a?b#c&d=e",
    "a%3Bb, a;b",
    "live, live"
  })
  void greets_the_name_in_the_path(String segment, String name) {
    server.given().get("/hello/" + segment).then().spec(text("Hello, " + name + "!"));
  }

  @Test
  void sends_markup_back_as_plain_text() {
    server.given().get("/hello/%3Cscript%3Ealert(1)").then().spec(text("Hello, <script>alert(1)!"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ü", "👋"})
  void counts_code_points_and_takes_64(String letter) {
    String name = letter.repeat(64);
    server.given().get("/hello/" + percentEncoded(name)).then().spec(text("Hello, " + name + "!"));
  }

  @TestFactory
  Stream<DynamicTest> greets_names_drawn_by_lot() {
    long seed = System.nanoTime();
    return new RandomNames(seed)
        .take(12)
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name + " (seed " + seed + ")",
                    () ->
                        server
                            .given()
                            .get("/hello/" + percentEncoded(name))
                            .then()
                            .spec(text("Hello, " + name + "!"))));
  }

  @Test
  void ignores_the_query() {
    server.given().get("/hello/Ada?name=Bob&times=3").then().spec(text("Hello, Ada!"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ü", "👋"})
  void refuses_65_code_points(String letter) {
    server
        .given()
        .get("/hello/" + percentEncoded(letter.repeat(65)))
        .then()
        .spec(invalidParameter("name"));
  }

  @Test
  void refuses_a_very_long_name() {
    server.given().get("/hello/" + "x".repeat(2_000)).then().spec(invalidParameter("name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%FF", "%C3", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "A%80", "%C3%28"})
  void refuses_bytes_that_are_not_utf_8(String segment) {
    server
        .given()
        .get("/hello/" + segment)
        .then()
        .statusCode(400)
        .body(member("type", oneOf(Bodies.BAD_REQUESTS)));
  }

  @Test
  void does_not_greet_nobody() {
    server
        .given()
        .get("/hello/")
        .then()
        .statusCode(oneOf(400, 404))
        .body(member("instance", endsWith("/hello/")));
  }

  @Test
  void does_not_take_a_second_segment_for_a_part_of_the_name() {
    server.given().get("/hello/Ada/Lovelace").then().spec(problem(404, "no-route"));
  }
}
