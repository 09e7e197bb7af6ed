package dev.weighin.hello.javalin;

import dev.weighin.core.StreamLine;
import dev.weighin.core.UploadDigest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;

/** Answers and bodies that are never held as a whole: C15 and C16. */
final class StreamRoutes {
  // tag::C16[]
  private static final int PIECE = 16 * 1024;

  // end::C16[]

  private StreamRoutes() {}

  /** Bind each path to its handler. */
  static void addTo(RoutesConfig routes) {
    // tag::C15[]
    routes.get("/stream/{n}", StreamRoutes::stream);
    // end::C15[]
    // tag::C16[]
    routes.post("/upload", StreamRoutes::upload);
    // end::C16[]
  }

  // tag::C15[]
  private static void stream(Context context) throws IOException {
    Iterator<StreamLine> lines =
        StreamLine.lines(context.pathParamAsClass("n", Integer.class).get());
    context.contentType(StreamLine.MEDIA_TYPE);
    // JSON is always UTF-8; Jetty would add the charset to a type it does not know as JSON.
    context.res().setCharacterEncoding(null);
    // By itself, Jetty would end the answer with the connection where the client wants it closed.
    context.header(Header.TRANSFER_ENCODING, "chunked");
    // Not Javalin's own outputStream(): that one does nothing when it is told to flush.
    OutputStream stream = context.res().getOutputStream();
    stream.flush();
    // Jetty would leave the body of a HEAD out, but only after it was made.
    if (context.method() != HandlerType.HEAD) {
      write(lines, stream);
    }
  }

  /** A slow client holds up the write; for one that has left it fails, and no more is made. */
  private static void write(Iterator<StreamLine> lines, OutputStream stream) throws IOException {
    boolean first = true;
    while (lines.hasNext()) {
      stream.write(Json.MAPPER.writeValueAsBytes(lines.next()));
      stream.write('\n');
      if (first) {
        // The first line goes out at once, the others whenever Jetty's buffer is full.
        stream.flush();
        first = false;
      }
    }
  }

  // end::C15[]

  // tag::C16[]
  private static void upload(Context context) throws IOException {
    if (context.contentLength() > UploadDigest.MAX_BYTES) {
      throw UploadDigest.tooLarge();
    }
    UploadDigest digest = new UploadDigest();
    // Javalin's limit on bodies does not hold for this stream.
    InputStream body = context.bodyInputStream();
    byte[] piece = new byte[PIECE];
    for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
      digest.add(piece, length);
    }
    context.json(digest.result());
  }
  // end::C16[]
}
