package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.invalidParameter;
import static dev.weighin.contract.suite.Expectations.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import dev.weighin.contract.suite.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.DELAY)
class C13DelayClause {
  private static final int WAITS = 32;

  /** Less than half of what 32 waits of 200 ms take one after the other, and easy to keep. */
  private static final Duration OVERLAPPED = Duration.ofSeconds(3);

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofMillis(1_500);

  /** Timers of operating systems may be early by a tick. */
  private static final Duration TICK = Duration.ofMillis(5);

  private final Server server;

  C13DelayClause(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 150})
  void waits_as_long_as_asked_and_says_how_long(int millis) {
    long start = System.nanoTime();
    server.given().get("/delay/" + millis).then().spec(text(String.valueOf(millis)));
    assertTook(Duration.ofMillis(millis), start);
  }

  @Test
  void lets_32_waits_overlap() throws IOException {
    long start = System.nanoTime();
    try (Waits waits = new Waits("/delay/200")) {
      waits.awaitAll("200", OVERLAPPED, start);
    }
  }

  @Test
  void answers_others_while_32_wait() throws IOException {
    long start = System.nanoTime();
    try (Waits waits = new Waits("/delay/" + LONGEST.toMillis())) {
      long asked = System.nanoTime();
      Answer hello = server.send(Request.of("GET", "/"));
      assertEquals(200, hello.status(), "the status of GET /");
      assertWithin(SOON, asked, "GET / while 32 wait");
      waits.awaitAll(String.valueOf(LONGEST.toMillis()), LONGEST.plus(OVERLAPPED), start);
    }
    assertTook(LONGEST, start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "2001"})
  @MethodSource("dev.weighin.contract.clauses.Numbers#thatCannotBeRead")
  void refuses_what_is_no_whole_number_from_0_to_2000(String millis) {
    server.given().get("/delay/" + millis).then().spec(invalidParameter("ms"));
  }

  private static void assertTook(Duration least, long start) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(
        took.plus(TICK).compareTo(least) >= 0,
        "took " + took.toMillis() + " ms instead of at least " + least.toMillis() + " ms");
  }

  private static void assertWithin(Duration most, long start, String what) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(
        took.compareTo(most) <= 0,
        what + " took " + took.toMillis() + " ms, more than " + most.toMillis() + " ms");
  }

  /** Requests that all wait at the same time, each on a connection of its own. */
  private final class Waits implements AutoCloseable {
    private final List<Wire> wires = new ArrayList<>();

    Waits(String target) throws IOException {
      for (int n = 0; n < WAITS; n++) {
        Wire wire = Wire.to(server.uri());
        wires.add(wire);
        wire.sendHead(Request.of("GET", target));
      }
    }

    void awaitAll(String body, Duration most, long start) throws IOException {
      for (Wire wire : wires) {
        assertEquals(body, wire.answer().text(), "the body of a wait");
        assertWithin(most, start, "32 overlapping waits");
      }
    }

    @Override
    public void close() throws IOException {
      for (Wire wire : wires) {
        wire.close();
      }
    }
  }
}
