package dev.weighin.hello.javalin;

import dev.weighin.core.AccessLog;
import dev.weighin.core.RequestId;
import dev.weighin.core.ServerSettings;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

// tag::C11[]
/**
 * Gives every answer the id of its request, and has a line written about it where that is asked
 * for: C11.
 */
final class RequestLog {
  private RequestLog() {}

  /** Be part of every answer. */
  static void addTo(JavalinConfig config, ServerSettings settings) {
    config.routes.before(RequestLog::setId);
    AccessLog accessLog = new AccessLog(settings);
    if (accessLog.isEnabled()) {
      // Javalin has a request logger too, but that never hears of what Jetty refuses by itself.
      config.jetty.modifyServer(
          server ->
              server.setRequestLog((request, response) -> write(accessLog, request, response)));
    }
  }

  /** The id of the request that is being answered. */
  static String id(Context context) {
    return context.res().getHeader(RequestId.HEADER);
  }

  /** Give an answer of Jetty's its id, if it has none. */
  static void setId(Request request, Response response) {
    if (!response.getHeaders().contains(RequestId.HEADER)) {
      String sent = request.getHeaders().get(RequestId.HEADER);
      response.getHeaders().put(RequestId.HEADER, RequestId.of(sent));
    }
  }

  private static void setId(Context context) {
    context.header(RequestId.HEADER, RequestId.of(context.header(RequestId.HEADER)));
  }

  private static void write(AccessLog accessLog, Request request, Response response) {
    accessLog.write(
        response.getHeaders().get(RequestId.HEADER),
        request.getMethod(),
        request.getHttpURI().getPath(),
        response.getStatus(),
        TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - request.getHeadersNanoTime()));
  }
}
// end::C11[]
