package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Compares media types: the server hands over {@code Accept} and {@code Content-Type} as text. */
final class MediaTypes {
  static final String TEXT = "text/plain; charset=utf-8";
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json";

  // tag::C4[]
  /** What {@code Accept} can call JSON, the most specific first: that one decides. */
  private static final List<String> RANGES = List.of(JSON, "application/*", "*/*");

  /** A quality of zero means: anything but this. */
  private static final Pattern QUALITY_ZERO =
      Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  // end::C4[]

  private MediaTypes() {}

  // tag::C6[]
  /** Go on only if the body of the request is declared as JSON. */
  static void requireJsonBody(HttpExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !essence(type).equals(JSON)) {
      throw new RefusedException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must be " + JSON + ".");
    }
  }

  // end::C6[]

  // tag::C4[]
  /** Go on only if the client takes JSON. */
  static void requireJsonAccepted(HttpExchange exchange) {
    List<String> lines =
        Objects.requireNonNullElse(exchange.getRequestHeaders().get("Accept"), List.of("*/*"));
    List<String> accepted = Arrays.asList(String.join(",", lines).split(","));
    boolean acceptable =
        RANGES.stream()
            .flatMap(range -> accepted.stream().filter(entry -> essence(entry).equals(range)))
            .findFirst()
            .filter(entry -> !QUALITY_ZERO.matcher(entry).matches())
            .isPresent();
    if (!acceptable) {
      throw new RefusedException(ProblemType.NOT_ACCEPTABLE, "This path answers " + JSON + ".");
    }
  }

  // tag::C6[]
  /** The media type without its parameters. */
  private static String essence(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
  // end::C6[]
  // end::C4[]
}
