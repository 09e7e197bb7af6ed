package dev.weighin.hello.micronaut;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * What routing does not do by itself: trailing slashes and OPTIONS.
 *
 * <p>HEAD needs nothing, because every {@code @Get} has a HEAD route; neither does 405, whose
 * {@code Allow} Micronaut fills with the methods of the path.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class MethodRules {

  /** The router overlooks one slash at the end; here it makes another path. */
  @PreMatching
  @RequestFilter
  void trailingSlash(HttpRequest<?> request) {
    String path = request.getPath();
    if (path.length() > 1 && path.endsWith("/")) {
      throw new RefusedException(ProblemType.NO_ROUTE, "No path here ends with a slash.");
    }
  }

  /** A path without a handler for OPTIONS is a 405 so far; its {@code Allow} is the answer. */
  @ResponseFilter
  void options(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.code() != HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
      return;
    }
    MutableHttpHeaders headers = response.getHeaders();
    headers.set(HttpHeaders.ALLOW, headers.get(HttpHeaders.ALLOW) + ", " + HttpMethod.OPTIONS);
    if (request.getMethod() == HttpMethod.OPTIONS) {
      headers.remove(HttpHeaders.CONTENT_TYPE);
      response.status(HttpStatus.NO_CONTENT).body(null);
    }
  }
}
