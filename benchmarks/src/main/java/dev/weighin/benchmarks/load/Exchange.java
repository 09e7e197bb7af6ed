package dev.weighin.benchmarks.load;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One request and its answer as they happen in one session; used again for the session's next.
 * Confined to the event loop.
 */
final class Exchange {
  private final long timeoutNanos;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private PreparedRequest request;
  private long dueNanos;
  private boolean bodyWanted;
  private int status;
  private boolean over = true;

  Exchange(long timeoutNanos) {
    this.timeoutNanos = timeoutNanos;
  }

  /** Begin a request whose response time counts from {@code due}. */
  void begin(PreparedRequest next, long due) {
    request = next;
    dueNanos = due;
    bodyWanted = next.tally().started();
    body.reset();
    status = 0;
    over = false;
  }

  PreparedRequest request() {
    return request;
  }

  void status(int received) {
    status = received;
  }

  void bodyPart(ByteBuf data, int offset, int length) {
    if (bodyWanted) {
      try {
        data.getBytes(offset, body, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The answer is there, whole. */
  void answered(long nowNanos) {
    over = true;
    RequestTally tally = request.tally();
    tally.answered(status);
    if (!request.expects(status)) {
      tally.failed(LoadError.UNEXPECTED_STATUS, 1);
    } else if (!bodyIsRight()) {
      tally.failed(LoadError.WRONG_BODY, 1);
    } else {
      tally.right(nowNanos - dueNanos);
    }
  }

  /** There will be no whole answer to what was sent then. */
  void lost(long sentNanos, long nowNanos) {
    over = true;
    boolean late = nowNanos - sentNanos >= timeoutNanos;
    request.tally().failed(late ? LoadError.TIMEOUT : LoadError.CONNECTION_LOST, 1);
  }

  /** The session is done with it, however it went. */
  void end() {
    if (!over) {
      over = true;
      request.tally().failed(LoadError.NOT_SENT, 1);
    }
  }

  private boolean bodyIsRight() {
    if (!bodyWanted) {
      return true;
    }
    request.tally().bodyChecked();
    return request.expects(body.toByteArray());
  }
}
