package dev.weighin.hello.quarkus;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;

/**
 * What it takes to refuse a body that is too large, empty, or of no media type.
 *
 * <p>An extra file, because {@code quarkus.http.limits.max-body-size} answers 413 without a body,
 * {@code @Consumes} lets a request pass whose Content-Type is missing or a wildcard, and an empty
 * body is a null.
 */
@Provider
public class BodyRules implements ReaderInterceptor {
  private static final String JSON = MediaType.APPLICATION_JSON;
  private static final int MAX_BYTES = 65_536;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    String mediaType = context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
    if (mediaType == null || !mediaType.toLowerCase(Locale.ROOT).startsWith(JSON)) {
      throw new NotSupportedException();
    }
    context.setInputStream(new ByteArrayInputStream(limited(context)));
    Object body = context.proceed();
    if (body == null) {
      throw new RefusedException(ProblemType.MALFORMED_REQUEST, "The body holds no JSON object.");
    }
    return body;
  }

  private static byte[] limited(ReaderInterceptorContext context) throws IOException {
    String announced = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
    if (announced != null && Long.parseLong(announced) > MAX_BYTES) {
      throw tooLarge();
    }
    byte[] body = context.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw tooLarge();
    }
    return body;
  }

  private static RefusedException tooLarge() {
    return new RefusedException(
        ProblemType.CONTENT_TOO_LARGE, "The body has more than " + MAX_BYTES + " bytes.");
  }
}
