package dev.weighin.hello.javalin;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.io.IOException;

// tag::C6[]
/** JSON with Jackson, made as strict as the contract is. */
final class Json {
  /** The most bytes of a body; Javalin counts them while it reads. */
  static final long MAX_BODY = 65_536;

  /** The mapper that Javalin is given too. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // By default "randomNumber": "5" and 5.5 would be read as the number 5 ...
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(
              LogicalType.Textual,
              // ... and "name": 5 as the text "5".
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private Json() {}

  /**
   * Read the body of a request, if it is declared as JSON and not too large. Javalin's own {@code
   * bodyAsClass} would make a string of it first, with replacement characters for bytes that are
   * not UTF-8.
   *
   * @throws IOException if the body is not JSON or not of that type
   */
  static <T> T readBody(Context context, Class<T> type) throws IOException {
    MediaTypes.requireJsonBody(context);
    // Javalin's limit counts what has arrived; this one trusts the announcement and reads nothing.
    if (context.contentLength() > MAX_BODY) {
      throw new ContentTooLargeResponse();
    }
    T value = MAPPER.readValue(context.bodyAsBytes(), type);
    if (value == null) {
      throw MismatchedInputException.from(null, type, "the whole body is the literal null");
    }
    return value;
  }
}
// end::C6[]
