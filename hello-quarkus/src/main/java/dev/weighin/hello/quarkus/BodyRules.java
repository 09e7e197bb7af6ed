package dev.weighin.hello.quarkus;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Violation;
import dev.weighin.hello.quarkus.BodyRules.JsonBody;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

// tag::C6[]
/**
 * What it takes to refuse a body that is too large, empty, or of no media type, and to be done with
 * what is left of one that was refused.
 *
 * <p>An extra file, because {@code quarkus.http.limits.max-body-size} answers 413 without a body,
 * {@code @Consumes} lets a request pass whose Content-Type is missing or a wildcard, and an empty
 * body is a null.
 */
@Provider
@JsonBody
public class BodyRules implements ReaderInterceptor {
  private static final String JSON = MediaType.APPLICATION_JSON;
  private static final int MAX_BYTES = 65_536;
  private static final int LINGER_MILLIS = 1_000;
  private static final int LATE = 80;

  /** Marks what takes a body of JSON, and has this interceptor called. */
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  public @interface JsonBody {}

  // tag::C16[]
  /** Whether the length a request announces is above a limit; false if it announces none. */
  static boolean isAbove(long limit, String contentLength) {
    return contentLength != null && Long.parseLong(contentLength) > limit;
  }

  // end::C16[]

  /** Refuses a body for the rules that its members break, and for each member no schema names. */
  static void check(List<Violation> broken, Map<String, Object> unknown) {
    List<Violation> violations = new ArrayList<>(broken);
    unknown.keySet().forEach(name -> violations.add(new Violation(name, "is not known here")));
    if (!violations.isEmpty()) {
      throw RefusedException.content(violations);
    }
  }

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

  // tag::C16[]
  // Quarkus fires this event while it builds the router.
  void register(@Observes Filters filters) {
    filters.register(
        context -> {
          if (announcesBody(context.request().headers())) {
            context.addEndHandler(answered -> dropTheRest(context));
          }
          context.next();
        },
        LATE);
  }

  private static boolean announcesBody(MultiMap headers) {
    return headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains("Transfer-Encoding");
  }

  // A connection closed at once would be reset, and the reset can overtake the answer.
  private static void dropTheRest(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.isEnded()) {
      request.handler(null).resume();
      context.vertx().setTimer(LINGER_MILLIS, timer -> closeUnlessRead(request));
    }
  }

  private static void closeUnlessRead(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }

  // end::C16[]

  private static byte[] limited(ReaderInterceptorContext context) throws IOException {
    if (isAbove(MAX_BYTES, context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH))) {
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
// end::C6[]
