package dev.weighin.contract.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.Clause;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import dev.weighin.contract.suite.Wire;
import dev.weighin.contract.suite.Wires;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Asks processes of its own, and mostly waits for them, so the other clauses need not wait too. */
@Proves(Clause.PROCESS)
@Execution(ExecutionMode.CONCURRENT)
class C21ProcessClause {
  /** As long as a server has to start: on a busy machine even giving up takes its time. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A server that stops has answered by then, or does not serve any more. */
  private static final Duration SOON = Duration.ofSeconds(2);

  /** Shorter than what the requests in flight wait for, and longer, each time, than the last. */
  private static final List<Duration> HEAD_STARTS =
      List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(1_500));

  private static final Request HELLO = Request.of("GET", "/");
  private static final Request CREATE = Request.json("POST", "/greetings", Bodies.ADA);

  /** With the one that is half sent, 200 are in flight. */
  private static final int WAITING = 199;

  /** The exit code of a process that SIGTERM ended, as a shell and the JVM count. */
  private static final int TERMINATED = 128 + 15;

  private final Server server;

  C21ProcessClause(Server server) {
    this.server = server;
  }

  @Test
  void says_once_that_it_is_ready_on_the_port_it_picked() throws IOException {
    List<String> ready =
        Files.readAllLines(server.process().logFile()).stream()
            .filter(line -> line.startsWith("ready "))
            .toList();
    assertEquals(List.of("ready " + server.uri()), ready, "the ready lines");
    assertTrue(server.uri().getPort() > 0, "the port is a real one: " + server.uri());
  }

  /**
   * From outside nothing shows that a handler has begun. A machine that is busy gets more time for
   * that, in another process; a server that drops what is in flight drops it every time.
   */
  @Test
  void stops_accepting_finishes_what_is_in_flight_and_comes_back_where_it_is_told()
      throws Exception {
    for (Duration head : HEAD_STARTS) {
      try {
        assertStopsInOrder(head);
        return;
      } catch (AssertionError | IOException e) {
        if (head.equals(HEAD_STARTS.getLast())) {
          throw e;
        }
      }
    }
  }

  private void assertStopsInOrder(Duration headStart) throws IOException, InterruptedException {
    ServerLauncher told = server.launcher("stopped").with("HOST", "localhost");
    try (RunningServer process = told.start()) {
      assertServesSoMany(process.uri());
      stopInFlight(process, headStart);
      assertTrue(process.awaitEnd(PATIENCE), "the process ends after its last answer");
      assertEndedInOrder(process);
      assertComesBack(process.uri());
    }
  }

  /** What a server makes for its first requests, code and threads, need not be made in flight. */
  private static void assertServesSoMany(URI uri) throws IOException {
    try (Wires many = Wires.open(WAITING, uri)) {
      many.sendEach(Request.of("GET", "/delay/200"));
      assertEquals(
          Map.of("200 200", WAITING), many.answers(), "the answers before it is told to stop");
    }
    assertAnswered(201, uri, CREATE);
  }

  private static void stopInFlight(RunningServer process, Duration headStart)
      throws IOException, InterruptedException {
    try (Wires waiting = Wires.open(WAITING, process.uri());
        Wire slow = Wire.to(process.uri())) {
      byte[] body = CREATE.body();
      slow.sendHead(CREATE);
      slow.write(new byte[] {body[0]});
      waiting.sendEach(Request.of("GET", "/delay/2000"));
      Thread.sleep(headStart); // lets the handlers begin; one request stays half sent
      process.terminate();
      assertStopsAccepting(process.uri());
      slow.write(Arrays.copyOfRange(body, 1, body.length));
      assertEquals(201, slow.answer().status(), "the status of the request that was half sent");
      assertEquals(
          Map.of("200 2000", WAITING),
          waiting.answers(),
          "the answers to those that were in flight");
    }
  }

  @Test
  void names_a_port_that_is_taken_and_gives_up() throws Exception {
    String port = String.valueOf(server.uri().getPort());
    try (RunningServer process = server.launcher("taken").with("PORT", port).spawn()) {
      assertTrue(process.awaitEnd(PATIENCE), "the process ends");
      assertNotEquals(0, process.exitCode().orElseThrow(), "the exit code");
      List<String> lines = process.lastLines();
      assertEquals(
          1,
          lines.stream().filter(line -> line.matches(".*\\b" + port + "\\b.*")).count(),
          "the number of lines that name the port, among " + lines);
      assertFalse(
          lines.stream().anyMatch(line -> line.matches("\\s+at .*|Exception in thread .*")),
          "a stack trace among " + lines);
      assertFalse(
          lines.stream().anyMatch(line -> line.startsWith("ready ")),
          "a ready line among " + lines);
    }
    server.given().get("/").then().statusCode(200);
  }

  private void assertComesBack(URI uri) throws InterruptedException, IOException {
    ServerLauncher again =
        server
            .launcher("again")
            .with("HOST", "localhost")
            .with("PORT", String.valueOf(uri.getPort()));
    try (RunningServer process = again.start()) {
      assertEquals(
          URI.create("http://localhost:" + uri.getPort()),
          process.uri(),
          "the ready line of a server that was told where to listen");
      assertAnswered(200, uri, HELLO);
      process.terminate();
      assertTrue(process.awaitEnd(PATIENCE), "the idle process ends");
      assertEndedInOrder(process);
    }
  }

  private static void assertEndedInOrder(RunningServer process) {
    int exitCode = process.exitCode().orElseThrow();
    assertTrue(
        Set.of(0, TERMINATED).contains(exitCode), "the exit code is 0 or 143, but is " + exitCode);
  }

  /** A new request is refused by the socket, cut off, or turned away with 503. */
  private static void assertStopsAccepting(URI uri) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (System.nanoTime() < deadline) {
      if (!serves(uri)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("still serves new connections 5 s after SIGTERM");
  }

  private static boolean serves(URI uri) {
    try {
      return status(uri, HELLO, SOON) != 503;
    } catch (IOException | AssertionError e) {
      return false;
    }
  }

  private static void assertAnswered(int status, URI uri, Request request) throws IOException {
    assertEquals(status, status(uri, request, PATIENCE), request.method() + " " + request.target());
  }

  private static int status(URI uri, Request request, Duration patience) throws IOException {
    try (Wire wire = Wire.to(uri, patience)) {
      return wire.exchange(request).status();
    }
  }
}
