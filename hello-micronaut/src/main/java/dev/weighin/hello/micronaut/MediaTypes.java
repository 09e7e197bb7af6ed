package dev.weighin.hello.micronaut;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.NotAcceptableException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

// tag::C4[]
/**
 * Negotiation by the rules of HTTP: C4.
 *
 * <p>The router compares the entries of {@code Accept} with the media type of a route name by name:
 * to it {@code application/*} rules JSON out, and {@code application/json;q=0} asks for it.
 */
final class MediaTypes {
  private static final Comparator<MediaType> LEAST_SPECIFIC_LAST =
      Comparator.comparing((MediaType range) -> range.getName().startsWith("*"))
          .thenComparing(range -> range.getName().endsWith("*"));

  private MediaTypes() {}

  /**
   * Let pass a request that takes JSON.
   *
   * @throws NotAcceptableException if its {@code Accept} rules JSON out
   */
  static void requireJsonAccepted(HttpRequest<?> request) {
    List<MediaType> ranges = request.getHeaders().accept();
    boolean accepted =
        ranges.stream()
            .filter(range -> range.matches(MediaType.APPLICATION_JSON_TYPE))
            .min(LEAST_SPECIFIC_LAST)
            .map(range -> range.getQualityAsNumber().compareTo(BigDecimal.ZERO) > 0)
            .orElse(ranges.isEmpty());
    if (!accepted) {
      throw new NotAcceptableException(
          ranges.stream().map(MediaType::toString).toList(), List.of(MediaType.APPLICATION_JSON));
    }
  }
}
// end::C4[]
