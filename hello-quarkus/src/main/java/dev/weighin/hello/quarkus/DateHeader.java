package dev.weighin.hello.quarkus;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

// tag::C1[]
/**
 * The Date header of every answer, made once a second.
 *
 * <p>An extra file, because Vert.x sends none. It is a filter of the Vert.x router, below Quarkus
 * REST, so that answers the router gives on its own have the header too.
 */
@Singleton
public class DateHeader {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
  private static final int FIRST = 100;

  private volatile CharSequence now = format();

  // Quarkus fires this event while it builds the router.
  void register(@Observes Filters filters, Vertx vertx) {
    vertx.setPeriodic(1_000, timer -> now = format());
    filters.register(
        context -> {
          context.addHeadersEndHandler(end -> context.response().putHeader(HttpHeaders.DATE, now));
          context.next();
        },
        FIRST);
  }

  private static CharSequence format() {
    return HttpHeaders.createOptimized(FORMAT.format(ZonedDateTime.now(ZoneOffset.UTC)));
  }
}
// end::C1[]
