package dev.weighin.contract.reference;

import java.nio.charset.StandardCharsets;
import java.util.function.BinaryOperator;

/** One way of being wrong below what an HTTP server lets its handlers say. */
public enum WireFault {
  SHOWS_A_STALE_DATE(
      (asked, answered) ->
          answered.replaceFirst("Date: [^\r]*", "Date: Sun, 22 Nov 2026 12:00:00 GMT")),
  SENDS_A_BODY_AFTER_HEAD(
      (asked, answered) -> asked.startsWith("HEAD ") ? answered + "Hello, World!" : answered);

  private final BinaryOperator<String> edit;

  WireFault(BinaryOperator<String> edit) {
    this.edit = edit;
  }

  /** What is sent instead of {@code answered} to a connection that asked {@code asked} last. */
  byte[] edited(byte[] asked, byte[] answered) {
    String question = new String(asked, StandardCharsets.ISO_8859_1);
    String answer = new String(answered, StandardCharsets.ISO_8859_1);
    return edit.apply(question, answer).getBytes(StandardCharsets.ISO_8859_1);
  }
}
