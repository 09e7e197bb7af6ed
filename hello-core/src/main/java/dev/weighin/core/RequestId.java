package dev.weighin.core;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id that follows a request through headers and logs. */
public final class RequestId {
  /** The header it is read from and answered in. */
  public static final String HEADER = "X-Request-Id";

  /** Nothing else gets into a header or a log: no line feed, no quote, no markup. */
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /**
   * The id of a request.
   *
   * @param sent what the client sent, null if nothing
   * @return that, if it is 1 to 64 of {@code [A-Za-z0-9._-]}; else a new one
   */
  public static String of(String sent) {
    return sent != null && ACCEPTED.matcher(sent).matches() ? sent : create();
  }

  /** It has to be unlikely to repeat, not hard to guess. */
  private static String create() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }
}
