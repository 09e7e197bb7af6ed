package dev.weighin.hello.micronaut;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Binds whole numbers as the contract writes them: an optional minus and ASCII digits.
 *
 * <p>Micronaut's own converters also take {@code +5} and the digits of every script, and hold an
 * empty value for an absent one, which the default then replaces.
 */
@Singleton
final class WholeNumbers implements TypeConverterRegistrar {
  /** What is asked of a parameter that could not be converted. */
  static final String RULE = "must be a whole number";

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
      context.reject(text, new NumberFormatException(RULE));
    } catch (NumberFormatException outOfRange) {
      context.reject(text, outOfRange);
    }
    return Optional.empty();
  }
}
