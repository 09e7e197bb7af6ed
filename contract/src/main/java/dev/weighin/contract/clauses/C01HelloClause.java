package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.problem;
import static dev.weighin.contract.suite.Expectations.text;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

@Proves(Clause.HELLO)
class C01HelloClause {
  private final Server server;

  C01HelloClause(Server server) {
    this.server = server;
  }

  @Test
  void says_hello_world_as_plain_text() {
    server.given().get("/").then().spec(text("Hello, World!"));
  }

  @Test
  void announces_exactly_13_bytes() {
    server.given().get("/").then().header("Content-Length", equalTo("13"));
  }

  @Test
  void names_the_server() {
    server.given().get("/").then().header("Server", not(blankOrNullString()));
  }

  @Test
  void sends_a_date_that_moves() throws InterruptedException {
    ZonedDateTime first = date();
    ZonedDateTime later = first;
    long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (later.equals(first) && System.nanoTime() < deadline) {
      Thread.sleep(100);
      later = date();
    }
    assertNotEquals(first, later, "the Date after 5 seconds");
    assertTrue(later.isAfter(first), "the Date goes forward, from " + first + " to " + later);
  }

  @Test
  void ignores_query_names_it_does_not_ask_for() {
    server.given().get("/?name=Ada&times=0").then().spec(text("Hello, World!"));
  }

  @Test
  void answers_head_with_the_same_headers_and_no_body() throws IOException {
    Answer get = server.send(Request.of("GET", "/"));
    Answer head = server.send(Request.of("HEAD", "/"));
    assertEquals(200, head.status(), "the status");
    assertEquals("", head.text(), "the body after the headers");
    assertEquals(get.header("Content-Length"), head.header("Content-Length"), "Content-Length");
    assertEquals(get.header("Content-Type"), head.header("Content-Type"), "Content-Type");
  }

  @Test
  void does_not_say_hello_under_another_path() {
    server.given().get("/index.html").then().spec(problem(404, "no-route"));
  }

  private ZonedDateTime date() {
    String date = server.given().get("/").then().extract().header("Date");
    return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
