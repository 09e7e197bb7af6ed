package dev.weighin.contract.suite;

import static dev.weighin.contract.suite.Expectations.json;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One exchange with nobody, to load what all the others need: the OpenAPI document, its checker and
 * REST-assured. That takes about as long as it takes PostgreSQL and the server to start.
 */
public final class Rehearsal {
  private static final AtomicBoolean BEGUN = new AtomicBoolean();
  private static final Request REQUEST = Request.of("GET", "/json");
  private static final Answer ANSWER =
      new Answer(
          200,
          List.of(new Header("Content-Type", "application/json")),
          "{\"message\":\"Hello, World!\"}".getBytes(StandardCharsets.UTF_8));

  private Rehearsal() {}

  /**
   * Begin, unless that was done before, and return at once; whoever needs what is not loaded yet
   * waits for it.
   */
  public static void begin() {
    if (BEGUN.compareAndSet(false, true)) {
      Thread.ofPlatform().name("rehearsal").daemon().start(Rehearsal::perform);
    }
  }

  static void perform() {
    RestAssured.given()
        .config(Server.AS_IS)
        .urlEncodingEnabled(false)
        .filter((request, expectations, context) -> ANSWER.response())
        .get(REQUEST.target())
        .then()
        .spec(json(ANSWER.status()));
    OpenApi.ofTheContract().violations(new Exchange(REQUEST, ANSWER));
  }
}
