package dev.weighin.hello.javalin;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** Compares media types with what Jetty has for it: Javalin hands the headers over as text. */
final class MediaTypes {
  // tag::C4[]
  private static final Set<String> JSON_RANGES = Set.of(ContentType.JSON, "application/*", "*/*");

  // end::C4[]

  private MediaTypes() {}

  // tag::C6[]
  /** Go on only if the body of the request is declared as JSON. */
  static void requireJsonBody(Context context) {
    String type = context.header(Header.CONTENT_TYPE);
    if (type == null || !essence(type).equals(ContentType.JSON)) {
      throw new RefusedException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must be " + ContentType.JSON + ".");
    }
  }

  // end::C6[]

  // tag::C4[]
  /** Go on only if the client takes JSON. */
  static void requireJsonAccepted(Context context) {
    // Leaves out what has a quality of zero.
    QuotedQualityCSV accepted = new QuotedQualityCSV();
    Collections.list(context.req().getHeaders(Header.ACCEPT)).forEach(accepted::addValue);
    boolean acceptable =
        context.header(Header.ACCEPT) == null
            || accepted.getValues().stream()
                .map(MediaTypes::essence)
                .anyMatch(JSON_RANGES::contains);
    if (!acceptable) {
      throw new RefusedException(
          ProblemType.NOT_ACCEPTABLE, "This path answers " + ContentType.JSON + ".");
    }
  }

  // tag::C6[]
  /** The media type without its parameters. */
  private static String essence(String type) {
    return MimeTypes.getBase(type).strip().toLowerCase(Locale.ROOT);
  }
  // end::C6[]
  // end::C4[]
}
