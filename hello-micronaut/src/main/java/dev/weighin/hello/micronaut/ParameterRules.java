package dev.weighin.hello.micronaut;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What binding lets pass: escapes that are not UTF-8, which it turns into replacement characters,
 * parameters given twice, which it joins with a comma, and whole numbers of other kinds.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ParameterRules {
  // tag::C3[]
  /** What is asked of a parameter that could not be converted. */
  static final String WHOLE_NUMBER = "must be a whole number";

  // end::C3[]

  // tag::C2[]
  @RequestFilter
  void utf8(HttpRequest<?> request) {
    String uri = request.getUri().toString();
    if (uri.indexOf('%') >= 0 && !isUtf8(uri)) {
      throw new RefusedException(
          ProblemType.MALFORMED_REQUEST, "The percent-encoded bytes of the URI are not UTF-8.");
    }
  }

  // end::C2[]

  // tag::C3[]
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

  // end::C3[]

  // tag::C2[]
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

  // end::C2[]

  // tag::C3[]
  /**
   * Binds whole numbers as the contract writes them: an optional minus and ASCII digits.
   *
   * <p>Micronaut's own converters also take {@code +5} and the digits of every script, and hold an
   * empty value for an absent one, which the default then replaces.
   */
  @Singleton
  static final class WholeNumbers implements TypeConverterRegistrar {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

    @Override
    public void register(MutableConversionService conversions) {
      conversions.addConverter(
          CharSequence.class,
          Integer.class,
          (text, type, context) -> number(text, Integer::valueOf, context));
      conversions.addConverter(
          CharSequence.class,
          Long.class,
          (text, type, context) -> number(text, Long::valueOf, context));
    }

    private static <N> Optional<N> number(
        CharSequence text, Function<String, N> parser, ConversionContext context) {
      try {
        if (DIGITS.matcher(text).matches()) {
          return Optional.of(parser.apply(text.toString()));
        }
        context.reject(text, new NumberFormatException(WHOLE_NUMBER));
      } catch (NumberFormatException outOfRange) {
        context.reject(text, outOfRange);
      }
      return Optional.empty();
    }
  }
  // end::C3[]
}
