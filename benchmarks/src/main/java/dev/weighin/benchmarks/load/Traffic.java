package dev.weighin.benchmarks.load;

import io.hyperfoil.api.connection.Request;
import io.hyperfoil.api.processor.Processor;
import io.hyperfoil.api.processor.RawBytesHandler;
import io.hyperfoil.api.session.Session;
import io.netty.buffer.ByteBuf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All exchanges of a phase and what they add up to. Hyperfoil reports to it, session by session;
 * all on the one event loop, until the phase is over.
 */
final class Traffic implements RawBytesHandler, Processor {
  private final List<PreparedRequest> mix;
  private final List<Exchange> exchanges;
  private long bytesSent;
  private long bytesReceived;

  Traffic(LoadSpec spec) {
    long timeoutNanos = spec.timeout().toNanos();
    mix = spec.mix().stream().map(PreparedRequest::new).toList();
    exchanges =
        Stream.generate(() -> new Exchange(timeoutNanos)).limit(spec.connections()).toList();
  }

  PreparedRequest request(int index) {
    return mix.get(index);
  }

  Exchange of(Session session) {
    return exchanges.get(session.uniqueId());
  }

  /** Hyperfoil is done with the session's request: the answer is whole, or will not come. */
  void completed(Session session) {
    Request request = session.currentRequest();
    long now = System.nanoTime();
    if (request.isValid()) {
      of(session).answered(now);
    } else {
      of(session).lost(request.startTimestampNanos(), now);
    }
  }

  @Override
  public void process(Session session, ByteBuf data, int offset, int length, boolean isLastPart) {
    of(session).bodyPart(data, offset, length);
  }

  @Override
  public void onRequest(Request request, ByteBuf data, int offset, int length) {
    bytesSent += length;
  }

  @Override
  public void onResponse(
      Request request, ByteBuf data, int offset, int length, boolean isLastPart) {
    bytesReceived += length;
  }

  long bytesSent() {
    return bytesSent;
  }

  long bytesReceived() {
    return bytesReceived;
  }

  /** What came of each kind of request, in the order of the mix. */
  Map<String, RequestResult> results() {
    Map<String, RequestResult> results = new LinkedHashMap<>();
    mix.forEach(request -> results.put(request.name(), request.tally().result()));
    return results;
  }

  /** What came of all requests together. */
  RequestResult total() {
    RequestTally total = new RequestTally();
    mix.forEach(request -> total.add(request.tally()));
    return total.result();
  }
}
