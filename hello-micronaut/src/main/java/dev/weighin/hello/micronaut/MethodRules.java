package dev.weighin.hello.micronaut;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.MessageBodyHandlerRegistry;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

// tag::C8[]
/**
 * Trailing slashes, OPTIONS and the headers of HEAD: C8. The rest is the router's: each GET has its
 * HEAD, an unknown path is a 404, and a 405 comes with the methods of the path in {@code Allow}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class MethodRules {
  /** The router overlooks a slash at the end; to the contract it makes another path. */
  @RequestFilter
  void trailingSlash(HttpRequest<?> request) {
    String path = request.getPath();
    if (path.length() > 1 && path.endsWith("/")) {
      throw new RefusedException(ProblemType.NO_ROUTE, "No path here ends with a slash.");
    }
  }

  /** Up to here OPTIONS is one more method that the path does not have. */
  @ResponseFilter
  void options(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.code() != HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
      return;
    }
    MutableHttpHeaders headers = response.getHeaders();
    headers.set(HttpHeaders.ALLOW, headers.get(HttpHeaders.ALLOW) + "," + HttpMethod.OPTIONS);
    if (request.getMethod() == HttpMethod.OPTIONS) {
      headers.remove(HttpHeaders.CONTENT_TYPE);
      response.status(HttpStatus.NO_CONTENT).body(null);
    }
  }

  /** What only HEAD asks for. */
  @ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, methods = HttpMethod.HEAD)
  static final class Head {
    private final MessageBodyHandlerRegistry bodies;

    Head(MessageBodyHandlerRegistry bodies) {
      this.bodies = bodies;
    }

    // tag::C19[]
    /** Micronaut puts the body of a HEAD aside; back in its place, what renders views finds it. */
    @RequestFilter
    @Order(Ordered.LOWEST_PRECEDENCE)
    Publisher<MutableHttpResponse<?>> body(
        FilterContinuation<Publisher<MutableHttpResponse<?>>> route) {
      return Mono.from(route.proceed())
          .doOnNext(response -> RouteAttributes.getHeadBody(response).ifPresent(response::body));
    }

    // end::C19[]

    /**
     * The body is never written, so nothing else tells its length and type. As the outermost
     * filter, this one also sees what the others refuse, whose body is still set aside.
     */
    @ResponseFilter
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void length(MutableHttpResponse<?> response, @Nullable RouteInfo<?> route) {
      Optional.<Object>ofNullable(response.body())
          .or(() -> RouteAttributes.getHeadBody(response))
          .ifPresent(body -> describe(response, route, Argument.ofInstance(body), body));
    }

    private <T> void describe(
        MutableHttpResponse<?> response, RouteInfo<?> route, Argument<T> type, T body) {
      // An error names its media type itself, any other answer leaves it to the route.
      MediaType mediaType =
          response.getContentType().orElseGet(() -> route.getProduces().getFirst());
      switch (body) {
        // tag::C15[]
        case InputStream _ -> response.contentType(mediaType); // its length shows at its end only
        // end::C15[]
        // tag::C17[]
        case SystemFile file ->
            response.contentType(file.getMediaType()).contentLength(file.getLength());
        // end::C17[]
        default -> {
          ByteArrayOutputStream written = new ByteArrayOutputStream();
          bodies
              .getWriter(type, List.of(mediaType))
              .writeTo(type, mediaType, body, response.getHeaders(), written);
          response.contentLength(written.size());
        }
      }
    }
  }
}
// end::C8[]
