package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import dev.weighin.core.RefusedException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the parameters of a request: the server hands over its path and query as raw text. */
final class ParameterRules {
  // tag::C3[]
  /** parseLong alone would also take a leading plus and the digits of other scripts. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

  // end::C3[]

  private ParameterRules() {}

  // tag::C2[]
  /** The last segment of the path, decoded; a plus stays a plus. */
  static String ofPath(HttpExchange exchange, String name) {
    String path = exchange.getRequestURI().getRawPath();
    return decoded(name, path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B"));
  }

  // end::C2[]

  // tag::C7[]
  /** The id at the end of the path. */
  static long id(HttpExchange exchange) {
    long id = longNumber("id", ofPath(exchange, "id"));
    if (id < 1) {
      throw RefusedException.parameter("id", "must be a positive whole number");
    }
    return id;
  }

  // end::C7[]

  // tag::C3[]
  /** The value of a parameter of the query, decoded, if it is there. */
  static Optional<String> ofQuery(HttpExchange exchange, String name) {
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
    List<String[]> found =
        Arrays.stream(query.split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> decoded(name, pair[0]).equals(name))
            .toList();
    if (found.size() > 1) {
      throw RefusedException.parameter(name, "must be given once");
    }
    return found.stream().findFirst().map(pair -> pair.length < 2 ? "" : decoded(name, pair[1]));
  }

  /** An int of the query, or its default where it is not given. */
  static int wholeNumber(HttpExchange exchange, String name, int byDefault) {
    return ofQuery(exchange, name).map(text -> wholeNumber(name, text)).orElse(byDefault);
  }

  /** A long of the query, or its default where it is not given. */
  static long longNumber(HttpExchange exchange, String name, long byDefault) {
    return ofQuery(exchange, name).map(text -> longNumber(name, text)).orElse(byDefault);
  }

  /** The text of a parameter as an int. */
  static int wholeNumber(String name, String text) {
    long number = longNumber(name, text);
    if ((int) number != number) {
      throw notWhole(name);
    }
    return (int) number;
  }

  /** The text of a parameter as a long. */
  static long longNumber(String name, String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw notWhole(name);
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw notWhole(name);
    }
  }

  private static RefusedException notWhole(String name) {
    return RefusedException.parameter(name, "must be a whole number");
  }

  // end::C3[]

  // tag::C2[]
  // tag::C3[]
  /** Percent-decoding that refuses bytes which are not UTF-8; URLDecoder would replace them. */
  private static String decoded(String name, String raw) {
    byte[] bytes =
        URLDecoder.decode(raw, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw RefusedException.parameter(name, "must be UTF-8, percent-encoded");
    }
  }
  // end::C3[]
  // end::C2[]
}
