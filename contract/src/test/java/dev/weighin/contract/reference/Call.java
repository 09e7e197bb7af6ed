package dev.weighin.contract.reference;

import dev.weighin.core.RefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A request on its route.
 *
 * @param segment the variable part of the path as sent, empty if the route has none
 */
record Call(Ask ask, String segment) {

  /** The variable part of the path. */
  String decoded(String name) {
    return decoded(name, segment);
  }

  /** The variable part of the path as an id. */
  long id() {
    long id = wholeNumber("id", decoded("id"), Long.MAX_VALUE);
    if (id < 1) {
      throw RefusedException.parameter("id", "must be a positive whole number");
    }
    return id;
  }

  /** The value of a parameter of the query. */
  Optional<String> parameter(String name) {
    List<String> values =
        Arrays.stream(ask.query().split("&"))
            .filter(pair -> pair.startsWith(name + "="))
            .map(pair -> pair.substring(name.length() + 1))
            .toList();
    if (values.size() > 1) {
      throw RefusedException.parameter(name, "must be given once");
    }
    return values.stream().map(value -> decoded(name, value)).findFirst();
  }

  /** The value of a parameter of the query as a whole number. */
  long number(String name, long fallback, long max) {
    return parameter(name).map(value -> wholeNumber(name, value, max)).orElse(fallback);
  }

  static long wholeNumber(String name, String text, long max) {
    if (text.matches("-?[0-9]{1,30}")) {
      try {
        long number = Long.parseLong(text);
        if (Math.abs(number) <= max) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw RefusedException.parameter(name, "is too large");
      }
    }
    throw RefusedException.parameter(name, "must be a whole number");
  }

  private static String decoded(String name, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '%') {
        bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
        at += 2;
      } else {
        bytes.write(text.charAt(at));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw RefusedException.parameter(name, "must be UTF-8");
    }
  }
}
