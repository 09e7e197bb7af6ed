package dev.weighin.hello.quarkus;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What it takes to refuse a parameter that is not valid.
 *
 * <p>An {@code int} parameter would be friendlier than the contract: left to itself, the framework
 * answers a number it cannot read with 404, takes the first of two values, the default for an empty
 * one, and a replacement character for bytes that are not UTF-8.
 */
public class ParameterRules {
  // tag::C3[]
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

  /** The number a parameter gives, or a refusal that names it. */
  static int wholeNumber(String name, String text) {
    long number = id(name, text);
    if (number != (int) number) {
      throw notWhole(name);
    }
    return (int) number;
  }

  /** The id a parameter gives, which may be larger than an {@code int}. */
  static long id(String name, String text) {
    try {
      if (WHOLE_NUMBER.matcher(text).matches()) { // parseLong takes a plus and other digits, too
        return Long.parseLong(text);
      }
    } catch (NumberFormatException e) {
      // More than 64 bits.
    }
    throw notWhole(name);
  }

  // end::C3[]

  // tag::C7[]
  /** The id of a row that a parameter gives, 1 or more. */
  static long positiveId(String name, String text) {
    long id = id(name, text);
    if (id < 1) {
      throw RefusedException.parameter(name, "must be a positive whole number");
    }
    return id;
  }

  // end::C7[]

  // tag::C3[]
  /** The number a parameter of the query gives, or {@code fallback} where it is not given. */
  static int wholeNumber(HttpServerRequest request, String name, int fallback) {
    return query(request, name).map(text -> wholeNumber(name, text)).orElse(fallback);
  }

  /** The only value of a parameter of the query. */
  static Optional<String> query(HttpServerRequest request, String name) {
    // UriInfo would end a value at a semicolon; getAll here would not look at the case of the name.
    List<String> values =
        request.params(true).entries().stream()
            .filter(parameter -> parameter.getKey().equals(name))
            .map(Map.Entry::getValue)
            .toList();
    if (values.size() > 1) {
      throw RefusedException.parameter(name, "must be given once");
    }
    return values.stream().findFirst();
  }

  // end::C3[]

  // tag::C2[]
  /** Runs before a route is looked for. */
  @ServerRequestFilter(preMatching = true)
  public void refuseMalformedUri(HttpServerRequest request) {
    try {
      new URI(request.uri());
      if (request.uri().indexOf('%') >= 0) {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded(request.uri())));
      }
    } catch (URISyntaxException | CharacterCodingException e) {
      throw new RefusedException(
          ProblemType.MALFORMED_REQUEST, "The URI is not well-formed, or not UTF-8.");
    }
  }

  // end::C2[]

  // tag::C3[]
  private static RefusedException notWhole(String name) {
    return RefusedException.parameter(name, "must be a whole number");
  }

  // end::C3[]

  // tag::C2[]
  private static byte[] decoded(String uri) {
    // ISO 8859-1 gives back every byte as it was sent.
    return URLDecoder.decode(uri, StandardCharsets.ISO_8859_1)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
  // end::C2[]
}
