package dev.weighin.hello.javalin;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.javalin.http.Context;
import java.io.IOException;

/** JSON with Jackson, made as strict as the contract is. */
final class Json {
  /** The mapper that Javalin is given too. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .withCoercionConfig(
              LogicalType.Textual,
              // By default "name": 5 would be read as the text "5".
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private Json() {}

  /**
   * Read the body of a request. Javalin's own {@code bodyAsClass} would make a string of it first,
   * with replacement characters for bytes that are not UTF-8.
   *
   * @throws IOException if the body is not JSON or not of that type
   */
  static <T> T read(Context context, Class<T> type) throws IOException {
    T value = MAPPER.readValue(context.bodyAsBytes(), type);
    if (value == null) {
      throw MismatchedInputException.from(null, type, "the whole body is the literal null");
    }
    return value;
  }
}
