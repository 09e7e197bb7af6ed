package dev.weighin.hello.javalin;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes Javalin's reading of parameters as strict as the contract is. */
final class ParameterRules {
  // tag::C3[]
  /** The rule of a number, as the end of a sentence. */
  static final String NOT_WHOLE = "must be a whole number";

  /** Java's parsers alone would also take a leading plus and the digits of other scripts. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

  // end::C3[]

  private ParameterRules() {}

  // tag::C3[]
  // tag::C2[]
  /** Apply the rules to every request. */
  static void addTo(JavalinConfig config) {
    config.routes.before(ParameterRules::requireUtf8);
    // end::C2[]
    config.validation.register(Integer.class, text -> wholeNumber(text, Integer::valueOf));
    config.validation.register(Long.class, text -> wholeNumber(text, Long::valueOf));
  }

  /** The value of a parameter of the query, if it is there. */
  static Optional<String> ofQuery(Context context, String name) {
    // Javalin would take the first of several.
    if (context.queryParams(name).size() > 1) {
      throw RefusedException.parameter(name, "must be given once");
    }
    return Optional.ofNullable(context.queryParam(name));
  }

  /** A parameter of the query, converted, or its default where it is not given. */
  static <T> T ofQuery(Context context, String name, Class<T> type, T byDefault) {
    return ofQuery(context, name).isEmpty()
        ? byDefault
        : context.queryParamAsClass(name, type).get();
  }

  // end::C3[]

  // tag::C7[]
  /** The id at the end of the path. */
  static long id(Context context) {
    long id = context.pathParamAsClass("id", Long.class).get();
    if (id < 1) {
      throw RefusedException.parameter("id", "must be a positive whole number");
    }
    return id;
  }

  // end::C7[]

  // tag::C3[]
  private static <T> T wholeNumber(String text, Function<String, T> parser) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return parser.apply(text);
  }

  // tag::C2[]
  /** Javalin would put a replacement character for bytes that are not UTF-8. */
  private static void requireUtf8(Context context) {
    String target = context.path() + Objects.requireNonNullElse(context.queryString(), "");
    if (target.indexOf('%') < 0) {
      return;
    }
    try {
      byte[] bytes =
          URLDecoder.decode(target, StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new RefusedException(
          ProblemType.MALFORMED_REQUEST, "The path or the query is not percent-encoded UTF-8.");
    }
  }
  // end::C2[]
  // end::C3[]
}
