package dev.weighin.contract.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import dev.weighin.contract.suite.Wire;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.REQUEST_ID)
class C11RequestIdClause {
  private static final String HEADER = "X-Request-Id";
  private static final String VALID = "[A-Za-z0-9._-]{1,64}";

  private final Server server;

  C11RequestIdClause(Server server) {
    this.server = server;
  }

  static Stream<String> validIds() {
    return Stream.of("a", "0", "Az.09_-", "x".repeat(64), UUID.randomUUID().toString());
  }

  static Stream<String> invalidIds() {
    return Stream.of(
        "", "x".repeat(65), "x".repeat(2_000), "a b", "a=b", "a/b", "a\"b", "<b>", "é");
  }

  @ParameterizedTest
  @MethodSource("validIds")
  void repeats_the_id_of_the_request(String id) throws IOException {
    assertEquals(id, answeredId(Request.of("GET", "/").with(HEADER, id)), HEADER);
  }

  @Test
  void makes_an_id_of_its_own_for_every_request() throws IOException {
    String first = answeredId(Request.of("GET", "/"));
    String second = answeredId(Request.of("GET", "/"));
    assertTrue(first.matches(VALID), "the id is valid: " + first);
    assertNotEquals(first, second, "the id of the second request");
  }

  @ParameterizedTest
  @MethodSource("invalidIds")
  void puts_an_id_of_its_own_in_the_place_of_an_invalid_one(String id) throws IOException {
    String answered = answeredId(Request.of("GET", "/").with(HEADER, id));
    assertTrue(answered.matches(VALID), "the id is valid: " + answered);
    assertNotEquals(id, answered, "the id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\rX-Injected: 1", "a\nX-Injected: 1", "a%0d%0aX-Injected:%201"})
  void lets_no_line_break_into_the_answer(String id) throws IOException {
    try (Wire wire = Wire.to(server.uri())) {
      wire.sendHead(Request.of("GET", "/").with(HEADER, id));
      Answer answer = wire.answer();
      assertTrue(answer.header("X-Injected").isEmpty(), "a header was injected");
      if (answer.status() == 200) {
        assertTrue(answer.header(HEADER).orElse("").matches(VALID), "the id is valid");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void gives_every_trouble_an_id(Trouble trouble) throws IOException {
    assertEquals("trouble-1", answeredId(trouble.request().with(HEADER, "trouble-1")), HEADER);
    String made = answeredId(trouble.request());
    assertTrue(made.matches(VALID), "the id is valid: " + made);
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, /greetings",
    "HEAD, /",
    "GET, /json",
    "GET, /stream/3",
    "GET, /secure/me",
    "GET, /health/live"
  })
  void gives_every_answer_an_id(String method, String path) throws IOException {
    assertEquals("any-1", answeredId(Request.of(method, path).with(HEADER, "any-1")), HEADER);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /hello/Ada, 200",
    "OPTIONS, /, 204",
    "GET, /stream/10, 200",
    "GET, /nowhere, 404",
    "DELETE, /json, 405",
    "GET, /boom, 500"
  })
  void writes_one_line_for_each_answer_if_asked_to(String method, String path, int status)
      throws Exception {
    Server counterpart = server.counterpart();
    String id = UUID.randomUUID().toString();
    counterpart.send(Request.of(method, path + "?x=1").with(HEADER, id));
    List<String> lines = Logs.linesWith(counterpart, "access id=" + id);
    assertEquals(1, lines.size(), "the number of access lines for the id " + id);
    String expected =
        "access id=%s method=%s path=%s status=%d micros=".formatted(id, method, path, status);
    assertTrue(
        lines.getFirst().startsWith(expected)
            && lines.getFirst().substring(expected.length()).matches("\\d+"),
        "expected '" + expected + "…' but the line is '" + lines.getFirst() + "'");
  }

  @Test
  void writes_no_such_line_by_default() throws Exception {
    server.process();
    server.send(Request.of("GET", "/").with(HEADER, "quiet-1"));
    assertFalse(
        Logs.lines(server).stream().anyMatch(line -> line.startsWith("access ")),
        "an access line in the log");
  }

  @Test
  void logs_an_uncaught_error_with_the_id() throws Exception {
    server.process();
    String id = UUID.randomUUID().toString();
    server.send(Request.of("GET", "/boom").with(HEADER, id));
    assertFalse(Logs.linesWith(server, id).isEmpty(), "no line of the log holds the id " + id);
  }

  private String answeredId(Request request) throws IOException {
    return server.send(request).header(HEADER).orElse("");
  }
}
