package dev.weighin.hello.micronaut;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteMatch;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What binding lets pass: escapes that are not UTF-8, which it turns into replacement characters,
 * and parameters given twice, of which it takes the first.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ParameterRules {

  @RequestFilter
  void utf8(HttpRequest<?> request) {
    String uri = request.getUri().toString();
    if (uri.indexOf('%') >= 0 && !isUtf8(uri)) {
      throw new RefusedException(
          ProblemType.MALFORMED_REQUEST, "The percent-encoded bytes of the URI are not UTF-8.");
    }
  }

  @RequestFilter
  void once(HttpRequest<?> request, RouteMatch<?> route) {
    for (Argument<?> argument : route.getRequiredArguments()) {
      String name = argument.getName();
      if (argument.getAnnotationMetadata().hasAnnotation(QueryValue.class)
          && request.getParameters().getAll(name).size() > 1) {
        throw RefusedException.parameter(name, "must be given once");
      }
    }
  }

  private static boolean isUtf8(String uri) {
    byte[] bytes =
        URLDecoder.decode(uri, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
