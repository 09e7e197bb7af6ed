package dev.weighin.benchmarks.load;

import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.api.HttpRequestWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request of the mix in the shape it is sent, made once, with the tally of its answers. */
final class PreparedRequest {
  private final LoadRequest request;
  private final HttpMethod method;
  private final Map<String, String> headers;
  private final byte[] body;
  private final RequestTally tally = new RequestTally();

  PreparedRequest(LoadRequest request) {
    this.request = request;
    this.method = HttpMethod.valueOf(request.method());
    this.headers = request.headers();
    this.body = request.body().getBytes(StandardCharsets.UTF_8);
  }

  String name() {
    return request.name();
  }

  HttpMethod method() {
    return method;
  }

  String path() {
    return request.path();
  }

  void writeHeaders(HttpRequestWriter writer) {
    headers.forEach(writer::putHeader);
  }

  ByteBuf body() {
    return Unpooled.wrappedBuffer(body);
  }

  boolean expects(int status) {
    return status == request.expectedStatus();
  }

  boolean expects(byte[] answer) {
    return request.expectedBody().matches(answer);
  }

  RequestTally tally() {
    return tally;
  }
}
