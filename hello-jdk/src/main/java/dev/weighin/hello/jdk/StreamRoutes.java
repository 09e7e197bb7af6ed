package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.StreamLine;
import dev.weighin.core.UploadDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;

/** Answers and bodies that are never held as a whole: C15 and C16. */
final class StreamRoutes {
  // tag::C16[]
  private static final int PIECE = 16 * 1024;

  // end::C16[]

  private StreamRoutes() {}

  /** The handlers by the path their context starts with. */
  static Map<String, HttpHandler> contexts() {
    return Map.of(
        // tag::C15[]
        "/stream/",
        MethodRules.get(StreamRoutes::stream),
        // end::C15[]
        // tag::C16[]
        "/upload",
        new MethodRules(Map.of("POST", StreamRoutes::upload)));
    // end::C16[]
  }

  // tag::C15[]
  private static void stream(HttpExchange exchange) throws IOException {
    int count = ParameterRules.wholeNumber("n", ParameterRules.ofPath(exchange, "n"));
    Iterator<StreamLine> lines = StreamLine.lines(count);
    Answers.chunks(exchange, StreamLine.MEDIA_TYPE, stream -> write(lines, stream));
  }

  /** A slow client holds up the write; for one that has left it fails, and no more is made. */
  private static void write(Iterator<StreamLine> lines, OutputStream stream) throws IOException {
    boolean first = true;
    while (lines.hasNext()) {
      stream.write(Json.write(lines.next()));
      stream.write('\n');
      if (first) {
        // The first line goes out at once, the others whenever a chunk is full.
        stream.flush();
        first = false;
      }
    }
  }

  // end::C15[]

  // tag::C16[]
  private static void upload(HttpExchange exchange) throws IOException {
    if (Bodies.announcesMoreThan(UploadDigest.MAX_BYTES, exchange)) {
      throw UploadDigest.tooLarge();
    }
    UploadDigest digest = new UploadDigest();
    InputStream body = exchange.getRequestBody();
    byte[] piece = new byte[PIECE];
    for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
      digest.add(piece, length);
    }
    Answers.json(exchange, 200, digest.result());
  }
  // end::C16[]
}
