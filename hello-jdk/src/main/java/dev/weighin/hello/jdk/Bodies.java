package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import java.io.IOException;

/** The bodies of requests: the server hands them over as streams and caps nothing. */
final class Bodies {
  // tag::C6[]
  private static final int MAX_JSON = 65_536;

  // end::C6[]

  private Bodies() {}

  // tag::C6[]
  /**
   * Read a body of JSON, if it is declared as such and not too large.
   *
   * @throws IOException if it is not JSON or not of that type
   */
  static <T> T json(HttpExchange exchange, Class<T> type) throws IOException {
    MediaTypes.requireJsonBody(exchange);
    // Refuse what is announced as too large before any of it is read ...
    if (announcesMoreThan(MAX_JSON, exchange)) {
      throw tooLarge();
    }
    // ... and what turns out too large while its chunks are read.
    byte[] body = exchange.getRequestBody().readNBytes(MAX_JSON + 1);
    if (body.length > MAX_JSON) {
      throw tooLarge();
    }
    return Json.read(body, type);
  }

  // tag::C16[]
  /**
   * Whether the request itself says that its body is too large, so that none of it need be read.
   * The length of a body in chunks is not announced; it has to be counted.
   */
  static boolean announcesMoreThan(long bytes, HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length != null && Long.parseLong(length) > bytes;
  }

  // end::C16[]

  private static RefusedException tooLarge() {
    return new RefusedException(
        ProblemType.CONTENT_TOO_LARGE, "The body has more than " + MAX_JSON + " bytes.");
  }
  // end::C6[]
}
