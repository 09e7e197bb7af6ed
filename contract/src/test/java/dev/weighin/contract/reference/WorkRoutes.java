package dev.weighin.contract.reference;

import dev.weighin.core.Delay;
import dev.weighin.core.Primes;
import dev.weighin.core.StreamLine;
import dev.weighin.core.UploadDigest;

/** The routes that wait, count, stream and digest. */
final class WorkRoutes {
  private WorkRoutes() {}

  static Reply delay(Call call) {
    int millis = Delay.checked(number(call, "ms"));
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Routes.text(String.valueOf(millis));
  }

  static Reply primes(Call call) {
    return Routes.text(String.valueOf(Primes.countUpTo(number(call, "n"))));
  }

  /** Makes all lines at once, which is fine for a test, but sends them in chunks. */
  static Reply stream(Call call) {
    int count = number(call, "n");
    String lines = count == StreamLine.MAX_LINES ? Most.LINES : lines(count);
    return Reply.of(200, StreamLine.MEDIA_TYPE, lines).with(Reply.TRANSFER_ENCODING, "chunked");
  }

  private static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    StreamLine.lines(count)
        .forEachRemaining(
            line ->
                lines
                    .append("{\"line\":")
                    .append(line.line())
                    .append(",\"message\":\"")
                    .append(line.message())
                    .append("\"}\n"));
    return lines.toString();
  }

  static Reply upload(Call call) {
    byte[] body = call.ask().body();
    UploadDigest digest = new UploadDigest();
    digest.add(body, body.length);
    return Routes.json(200, digest.result());
  }

  private static int number(Call call, String name) {
    return (int) Call.wholeNumber(name, call.decoded(name), Integer.MAX_VALUE);
  }

  /** The longest answer, made once for all the servers of a test. */
  private static final class Most {
    private static final String LINES = lines(StreamLine.MAX_LINES);
  }
}
