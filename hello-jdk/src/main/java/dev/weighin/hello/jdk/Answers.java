package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import dev.weighin.core.Problem;
import dev.weighin.core.ProblemType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Sends answers: those of a known length in one piece, others in chunks. */
final class Answers {
  /** Writes a body piece by piece. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream stream) throws IOException;
  }

  /** What {@code sendResponseHeaders} takes for "no body follows". */
  private static final int NO_BODY = -1;

  // tag::C15[]
  /** What {@code sendResponseHeaders} takes for "as long as it gets". */
  private static final int CHUNKS = 0;

  // end::C15[]

  private Answers() {}

  // tag::C1[]
  /** Answer 200 with text. */
  static void text(HttpExchange exchange, String text) throws IOException {
    send(exchange, 200, MediaTypes.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  // end::C1[]

  // tag::C4[]
  /** Answer with a value as JSON. */
  static void json(HttpExchange exchange, int status, Object value) throws IOException {
    send(exchange, status, MediaTypes.JSON, Json.write(value));
  }

  // end::C4[]

  // tag::C9[]
  /** Answer with a problem and its status. */
  static void problem(HttpExchange exchange, Problem problem) throws IOException {
    send(exchange, problem.status(), ProblemType.MEDIA_TYPE, Json.write(problem));
  }

  // end::C9[]

  // tag::C8[]
  /** Answer with a status that has no body: 204, 304. */
  static void empty(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, NO_BODY);
  }

  // end::C8[]

  // tag::C17[]
  /** Answer 200 with a body of a known length that need not be held as a whole. */
  static void body(HttpExchange exchange, String mediaType, long length, Body body)
      throws IOException {
    send(exchange, 200, mediaType, length, body);
  }

  // end::C17[]

  // tag::C15[]
  /** Answer 200 with a body that is sent while it is written. */
  static void chunks(HttpExchange exchange, String mediaType, Body body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, NO_BODY);
      return;
    }
    exchange.sendResponseHeaders(200, CHUNKS);
    OutputStream stream = exchange.getResponseBody();
    body.writeTo(stream);
    // Not closed after a fault: that would make an answer cut short look like a whole one.
    stream.close();
  }

  // end::C15[]

  // tag::C1[]
  private static void send(HttpExchange exchange, int status, String mediaType, byte[] body)
      throws IOException {
    send(exchange, status, mediaType, body.length, stream -> stream.write(body));
  }

  private static void send(
      HttpExchange exchange, int status, String mediaType, long length, Body body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    // tag::C8[]
    if (exchange.getRequestMethod().equals("HEAD")) {
      // The server wants the length a GET would have as a header here, and no body.
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
      exchange.sendResponseHeaders(status, NO_BODY);
      // end::C8[]
    } else if (length == 0) {
      // Not the length itself: that would mean chunks.
      exchange.sendResponseHeaders(status, NO_BODY);
    } else {
      exchange.sendResponseHeaders(status, length);
      try (OutputStream stream = exchange.getResponseBody()) {
        body.writeTo(stream);
      }
    }
  }
  // end::C1[]
}
