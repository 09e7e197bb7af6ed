package dev.weighin.hello.micronaut;

import dev.weighin.core.AccessLog;
import dev.weighin.core.RequestId;
import dev.weighin.core.ServerSettings;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.concurrent.TimeUnit;

// tag::C11[]
/** Gives every request an id, and a line in the log if the settings ask for it: C11. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestLog {
  private static final String ID = RequestLog.class.getName() + ".id";
  private static final String STARTED = RequestLog.class.getName() + ".started";

  private final AccessLog accessLog;

  RequestLog(ServerSettings settings) {
    this.accessLog = new AccessLog(settings);
  }

  /** The id of a request, the same whenever it is asked for. */
  static String id(HttpRequest<?> request) {
    return request
        .getAttribute(ID, String.class)
        .orElseGet(
            () -> {
              String id = RequestId.of(request.getHeaders().get(RequestId.HEADER));
              request.setAttribute(ID, id);
              return id;
            });
  }

  @RequestFilter
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void start(HttpRequest<?> request) {
    if (accessLog.isEnabled()) {
      request.setAttribute(STARTED, System.nanoTime());
    }
  }

  // Response filters run in the opposite order: the first to see a request has the last word.
  @ResponseFilter
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.getHeaders().set(RequestId.HEADER, id(request));
    if (accessLog.isEnabled()) {
      long started = request.getAttribute(STARTED, Long.class).orElseThrow();
      accessLog.write(
          id(request),
          request.getMethodName(),
          request.getPath(),
          response.code(),
          TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - started));
    }
  }
}
// end::C11[]
