package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.ROUTING)
class C08RoutingClause {
  private static final List<String> READ_ONLY =
      List.of(
          "/",
          "/hello",
          "/hello/Ada",
          "/json",
          "/items/1",
          "/boom",
          "/secure/me",
          "/delay/0",
          "/primes/1",
          "/stream/1",
          "/health/live",
          "/health/ready",
          "/info");

  /** Where HEAD need not announce what GET sends: a failure and a stream. */
  private static final List<String> WITHOUT_LENGTH = List.of("/boom", "/stream/1");

  private final Server server;

  C08RoutingClause(Server server) {
    this.server = server;
  }

  static Stream<Arguments> pathsAndTheirMethods() {
    return Stream.concat(
        READ_ONLY.stream().map(path -> Arguments.of(path, "GET, HEAD, OPTIONS")),
        Stream.of(
            Arguments.of("/greetings", "GET, HEAD, OPTIONS, POST"),
            Arguments.of("/greetings/1", "DELETE, GET, HEAD, OPTIONS, PUT")));
  }

  static Stream<Arguments> wrongMethods() {
    return Stream.concat(
        READ_ONLY.stream().map(path -> Arguments.of("POST", path, "GET, HEAD, OPTIONS")),
        Stream.of(
            Arguments.of("PUT", "/", "GET, HEAD, OPTIONS"),
            Arguments.of("DELETE", "/hello/Ada", "GET, HEAD, OPTIONS"),
            Arguments.of("PATCH", "/items/1", "GET, HEAD, OPTIONS"),
            Arguments.of("PUT", "/greetings", "GET, HEAD, OPTIONS, POST"),
            Arguments.of("DELETE", "/greetings", "GET, HEAD, OPTIONS, POST"),
            Arguments.of("POST", "/greetings/1", "DELETE, GET, HEAD, OPTIONS, PUT"),
            Arguments.of("PATCH", "/greetings/1", "DELETE, GET, HEAD, OPTIONS, PUT")));
  }

  static Stream<String> pathsWithHead() {
    return Stream.concat(
        READ_ONLY.stream().filter(path -> !WITHOUT_LENGTH.contains(path)), Stream.of("/greetings"));
  }

  @ParameterizedTest
  @MethodSource("pathsAndTheirMethods")
  void tells_the_methods_of_a_path(String path, String methods) {
    Response response = server.given().options(path);
    response.then().statusCode(204).body(emptyString());
    assertEquals(sorted(methods), allowed(response), "the methods in Allow");
  }

  @ParameterizedTest
  @MethodSource("wrongMethods")
  void refuses_a_method_that_the_path_does_not_have(String method, String path, String methods) {
    Response response = server.given().request(method, path);
    response.then().spec(problem(405, "method-not-allowed"));
    assertEquals(sorted(methods), allowed(response), "the methods in Allow");
  }

  @ParameterizedTest
  @MethodSource("pathsWithHead")
  void answers_head_like_get_without_the_body(String path) throws IOException {
    Answer get = server.send(Request.of("GET", path));
    Answer head = server.send(Request.of("HEAD", path));
    assertEquals(get.status(), head.status(), "the status");
    assertEquals("", head.text(), "the body after the headers");
    assertEquals(get.header("Content-Type"), head.header("Content-Type"), "Content-Type");
    assertEquals(get.header("Content-Length"), head.header("Content-Length"), "Content-Length");
  }

  @Test
  void answers_head_of_an_unknown_path_without_a_body() throws IOException {
    Answer head = server.send(Request.of("HEAD", "/nowhere"));
    assertEquals(404, head.status(), "the status");
    assertEquals("", head.text(), "the body after the headers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/hello/Ada/Bob",
        "/items",
        "/Json",
        "/jso",
        "/jsonx",
        "/health",
        "/health/dead",
        "/greetings/1/name",
        "/boom/boom",
        "/secure",
        "/delay",
        "/stream"
      })
  void does_not_know_other_paths(String path) {
    server.given().get(path).then().spec(problem(404, "no-route"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hello/Ada/",
        "/json/",
        "/items/1/",
        "/greetings/",
        "/greetings/1/",
        "/boom/",
        "/secure/me/",
        "/delay/0/",
        "/primes/1/",
        "/stream/1/",
        "/health/live/",
        "/info/"
      })
  void takes_a_trailing_slash_for_another_path(String path) {
    server.given().get(path).then().spec(problem(404, "no-route"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void does_not_know_a_path_whatever_the_method(String method) {
    server.given().request(method, "/nowhere").then().statusCode(404);
  }

  @Test
  void tells_a_missing_route_from_a_missing_row() {
    server.given().get("/greeting/999999999999").then().spec(problem(404, "no-route"));
    server.given().get("/greetings/999999999999").then().spec(problem(404, "no-row"));
  }

  private static SortedSet<String> allowed(Response response) {
    List<String> lines = response.headers().getValues("Allow");
    return sorted(String.join(",", lines));
  }

  private static SortedSet<String> sorted(String methods) {
    return new TreeSet<>(
        Arrays.stream(methods.split(","))
            .map(method -> method.strip().toUpperCase(Locale.ROOT))
            .filter(method -> !method.isEmpty())
            .toList());
  }
}
