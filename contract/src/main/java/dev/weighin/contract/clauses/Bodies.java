package dev.weighin.contract.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.weighin.contract.Contract;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Json;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Bodies that the clauses about greetings share. */
final class Bodies {
  /** The most bytes a body may have. */
  static final int LIMIT = 65_536;

  static final String ADA = "{\"name\":\"Ada\",\"language\":\"fr\"}";

  /** The types of a request that cannot be understood. */
  static final String[] BAD_REQUESTS = {
    Contract.PROBLEM_TYPE_PREFIX + "malformed-request",
    Contract.PROBLEM_TYPE_PREFIX + "invalid-parameter"
  };

  private Bodies() {}

  /** A body that asks for a greeting of that name in English. */
  static String draft(String name) {
    return "{\"name\":\"" + name + "\",\"language\":\"en\"}";
  }

  /** A body that is fine but for its size, which is made up by blanks. */
  static byte[] padded(int size) {
    String text = ADA.substring(0, ADA.length() - 1);
    return (text + " ".repeat(size - ADA.length()) + "}").getBytes(StandardCharsets.UTF_8);
  }

  /** Bodies that are not a JSON object with each member once. */
  static Stream<String> malformed() {
    return Stream.of(
        "{",
        "{\"name\":\"Ada\",\"language\":",
        "{'name':'Ada','language':'en'}",
        "name=Ada&language=en",
        "[]",
        "[" + ADA + "]",
        "\"Ada\"",
        "5",
        "null",
        ADA + " trailing",
        ADA + ADA,
        "{\"name\":\"Ada\",\"name\":\"Bob\",\"language\":\"en\"}",
        "{\"name\":\"Ada\",\"language\":\"en\",\"language\":\"en\"}");
  }

  /** Bodies with a member of the wrong JSON type. */
  static Stream<String> wronglyTyped() {
    return Stream.of(
        "{\"name\":5,\"language\":\"en\"}",
        "{\"name\":{},\"language\":\"en\"}",
        "{\"name\":[\"Ada\"],\"language\":\"en\"}",
        "{\"name\":\"Ada\",\"language\":true}",
        "{\"name\":\"Ada\",\"language\":1.5}");
  }

  /** Bodies that break one rule of the name. */
  static Stream<String> withBadName() {
    return Stream.of(
        "{\"language\":\"en\"}",
        "{\"name\":null,\"language\":\"en\"}",
        draft(""),
        draft("  \\t "),
        draft("x".repeat(65)),
        draft("👋".repeat(65)));
  }

  /** Bodies that break one rule of the language. */
  static Stream<String> withBadLanguage() {
    return Stream.of(
        "{\"name\":\"Ada\"}",
        "{\"name\":\"Ada\",\"language\":null}",
        "{\"name\":\"Ada\",\"language\":\"\"}",
        "{\"name\":\"Ada\",\"language\":\"EN\"}",
        "{\"name\":\"Ada\",\"language\":\"xx\"}");
  }

  static Response post(Server server, String body) {
    return server.given().contentType("application/json").body(body).post("/greetings");
  }

  static Response put(Server server, long id, String body) {
    return server.given().contentType("application/json").body(body).put("/greetings/" + id);
  }

  /** Store a greeting and tell its id. */
  static long stored(Server server, String name) {
    try {
      Answer answer = server.send(Request.json("POST", "/greetings", draft(name)));
      assertEquals(201, answer.status(), "the status");
      return Json.read(answer.text()).path("id").asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
