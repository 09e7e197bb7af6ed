package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.invalidParameter;
import static dev.weighin.contract.suite.Expectations.mediaType;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Json;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import dev.weighin.contract.suite.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.STREAM)
class C15StreamClause {
  private static final int MOST = 100_000;
  private static final int READERS = 8;

  /** A piece this large was not made line by line. */
  private static final int LARGEST_CHUNK = 256 * 1024;

  private final Server server;

  C15StreamClause(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 1_000})
  void sends_so_many_lines(int count) throws IOException {
    Answer answer = server.send(Request.of("GET", "/stream/" + count));
    assertEquals(200, answer.status(), "the status");
    assertThat(answer.header("Content-Type").orElse(""), mediaType("application/x-ndjson"));
    assertLines(count, answer.text());
  }

  @Test
  void sends_lines_in_chunks() throws IOException {
    Answer answer = server.send(Request.of("GET", "/stream/1000"));
    assertEquals("chunked", answer.header("Transfer-Encoding").orElse(""), "Transfer-Encoding");
    assertTrue(answer.header("Content-Length").isEmpty(), "there is no Content-Length");
  }

  @Test
  void sends_the_first_line_before_it_has_made_the_last() throws IOException {
    try (Wire wire = stream(MOST)) {
      String first = wire.firstLine();
      assertTrue(first.startsWith("{\"line\":1,"), "the first line is line 1: " + first);
      assertTrue(
          wire.firstChunkSize() <= LARGEST_CHUNK,
          "the first of 100,000 lines came in a chunk of " + wire.firstChunkSize() + " bytes");
    }
  }

  @Test
  void waits_for_slow_readers_and_serves_others_meanwhile() throws Exception {
    List<Wire> readers = new ArrayList<>();
    try {
      for (int n = 0; n < READERS; n++) {
        Wire reader = stream(MOST);
        readers.add(reader);
        reader.awaitBegin();
      }
      Thread.sleep(100);
      assertEquals(200, server.send(Request.of("GET", "/")).status(), "the status of GET /");
      String text = readers.getFirst().answer().text();
      assertEquals(MOST, text.lines().count(), "the number of lines");
      assertTrue(text.stripTrailing().endsWith(line(MOST)), "the last line is the last one");
    } finally {
      for (Wire reader : readers) {
        reader.close();
      }
    }
  }

  @Test
  void goes_on_serving_when_readers_leave_early() throws IOException {
    for (int n = 0; n < READERS; n++) {
      try (Wire reader = stream(MOST)) {
        reader.awaitBegin();
      }
    }
    String text = server.send(Request.of("GET", "/stream/3")).text();
    assertEquals(3, text.lines().count(), "the number of lines");
  }

  @Test
  void answers_head_without_lines() throws IOException {
    Answer head = server.send(Request.of("HEAD", "/stream/3"));
    assertEquals(200, head.status(), "the status");
    assertEquals("", head.text(), "the body after the headers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "100001"})
  @MethodSource("dev.weighin.contract.clauses.Numbers#thatCannotBeRead")
  void refuses_what_is_no_whole_number_from_0_to_100000(String count) {
    server.given().get("/stream/" + count).then().spec(invalidParameter("n"));
  }

  private Wire stream(int count) throws IOException {
    Wire wire = Wire.narrowTo(server.uri());
    wire.sendHead(Request.of("GET", "/stream/" + count));
    return wire;
  }

  private static String line(int number) {
    return "{\"line\":" + number + ",\"message\":\"Hello, World!\"}";
  }

  private static void assertLines(int count, String text) {
    assertTrue(text.isEmpty() || text.endsWith("\n"), "the last line ends with a line feed");
    List<String> lines = text.lines().toList();
    assertEquals(count, lines.size(), "the number of lines");
    for (int number = 1; number <= count; number++) {
      assertEquals(Json.read(line(number)), Json.read(lines.get(number - 1)), "line " + number);
    }
  }
}
