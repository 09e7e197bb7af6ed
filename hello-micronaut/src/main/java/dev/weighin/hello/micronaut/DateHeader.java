package dev.weighin.hello.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

// tag::C1[]
/**
 * The Date header, made once a second. Micronaut makes one for each answer, unless a setting tells
 * it not to; only then is this filter there.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "micronaut.server.date-header", value = "false")
class DateHeader {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private volatile String now = format();

  @Scheduled(fixedRate = "1s")
  void tick() {
    now = format();
  }

  @ResponseFilter
  void set(MutableHttpResponse<?> response) {
    response.getHeaders().set(HttpHeaders.DATE, now);
  }

  private static String format() {
    return FORMAT.format(ZonedDateTime.now(ZoneOffset.UTC));
  }
}
// end::C1[]
