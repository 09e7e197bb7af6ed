package dev.weighin.contract.clauses;

import dev.weighin.contract.Contract;
import dev.weighin.contract.suite.Request;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One request for each kind of problem. */
enum Trouble {
  MALFORMED_REQUEST(400, Request.json("POST", "/greetings", "{")),
  INVALID_PARAMETER(400, Request.of("GET", "/hello?times=x")),
  UNAUTHENTICATED(401, Request.of("GET", "/secure/me")),
  NO_ROUTE(404, Request.of("GET", "/nowhere")),
  NO_ROW(404, Request.of("GET", "/greetings/999999999999")),
  METHOD_NOT_ALLOWED(405, Request.json("POST", "/json", "{}")),
  NOT_ACCEPTABLE(406, Request.of("GET", "/json").with("Accept", "text/html")),
  CONTENT_TOO_LARGE(413, Request.json("POST", "/greetings", Bodies.padded(Bodies.LIMIT + 1))),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      Request.of("POST", "/greetings")
          .with("Content-Type", "text/plain")
          .body("Ada".getBytes(StandardCharsets.UTF_8))),
  INVALID_CONTENT(422, Request.json("POST", "/greetings", "{}")),
  INTERNAL_ERROR(500, Request.of("GET", "/boom"));

  private final int status;
  private final Request request;

  Trouble(int status, Request request) {
    this.status = status;
    this.request = request;
  }

  /** The status of the answer. */
  int status() {
    return status;
  }

  /** The request that gets into this trouble. */
  Request request() {
    return request;
  }

  /** The {@code type} of the problem. */
  String type() {
    return Contract.PROBLEM_TYPE_PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
