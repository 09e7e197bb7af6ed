package dev.weighin.contract.reference;

import dev.weighin.contract.Clause;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BinaryOperator;

/** One way of being wrong below what an HTTP server lets its handlers say. */
public enum WireFault {
  SHOWS_A_STALE_DATE(
      EnumSet.of(Clause.HELLO),
      (asked, answered) ->
          answered.replaceFirst("Date: [^\r]*", "Date: Sun, 22 Nov 2026 12:00:00 GMT")),
  SENDS_A_BODY_AFTER_HEAD(
      EnumSet.of(Clause.HELLO, Clause.ROUTING, Clause.SECURE, Clause.STREAM),
      (asked, answered) -> asked.startsWith("HEAD ") ? answered + "Hello, World!" : answered);

  private final Set<Clause> caughtBy;
  private final BinaryOperator<String> edit;

  WireFault(Set<Clause> caughtBy, BinaryOperator<String> edit) {
    this.caughtBy = caughtBy;
    this.edit = edit;
  }

  /** The clauses that fail because of it, all of them. */
  public Set<Clause> caughtBy() {
    return caughtBy;
  }

  /** What is sent instead of {@code answered} to a connection that asked {@code asked} last. */
  byte[] edited(byte[] asked, byte[] answered) {
    String question = new String(asked, StandardCharsets.ISO_8859_1);
    String answer = new String(answered, StandardCharsets.ISO_8859_1);
    return edit.apply(question, answer).getBytes(StandardCharsets.ISO_8859_1);
  }
}
