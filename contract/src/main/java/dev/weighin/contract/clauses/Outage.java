package dev.weighin.contract.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.database.Gate;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A time without the database for one server, which ends when this is closed. */
record Outage(Server server, Gate gate) implements AutoCloseable {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
  private static final Duration LONGEST_RETURN = Duration.ofSeconds(10);

  private record Timed(Request request, Answer answer, Duration time) {}

  /** Take the database away. */
  static Outage of(Server server, Gate gate, Gate.State state) {
    gate.become(state);
    return new Outage(server, gate);
  }

  /** Ask all at once, each of which must be answered in time that it is not possible now. */
  void assertUnavailable(List<Request> requests) throws Exception {
    for (Timed timed : askTogether(requests)) {
      String what = timed.request().method() + " " + timed.request().target();
      assertUnavailable(what, timed.answer());
      assertTrue(
          timed.time().compareTo(LONGEST_ANSWER) < 0,
          "%s is answered within %d s, but took %d ms"
              .formatted(what, LONGEST_ANSWER.toSeconds(), timed.time().toMillis()));
    }
  }

  /** What a server says that has no database. */
  static void assertUnavailable(String what, Answer answer) {
    assertEquals(503, answer.status(), "the status of " + what);
    assertTrue(
        answer.text().contains("urn:problem-type:weigh-in:unavailable"),
        "the problem is unavailable: " + answer.text());
  }

  /** Give the database back and wait until a request is answered as before. */
  void assertComesBack(Request request) throws Exception {
    close();
    long deadline = System.nanoTime() + LONGEST_RETURN.toNanos();
    Answer answer = server.send(request);
    while (answer.status() != 200 && System.nanoTime() < deadline) {
      Thread.sleep(100);
      answer = server.send(request);
    }
    assertEquals(
        200,
        answer.status(),
        "the status %d s after the database came back".formatted(LONGEST_RETURN.toSeconds()));
  }

  @Override
  public void close() {
    gate.become(Gate.State.OPEN);
  }

  private List<Timed> askTogether(List<Request> requests) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Timed>> answers = new ArrayList<>();
      for (Request request : requests) {
        answers.add(threads.submit(() -> timed(request)));
      }
      List<Timed> all = new ArrayList<>();
      for (Future<Timed> answer : answers) {
        all.add(outcome(answer));
      }
      return all;
    }
  }

  private static Timed outcome(Future<Timed> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    }
  }

  private Timed timed(Request request) throws Exception {
    long start = System.nanoTime();
    Answer answer = server.send(request);
    return new Timed(request, answer, Duration.ofNanos(System.nanoTime() - start));
  }
}
