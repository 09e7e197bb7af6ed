package dev.weighin.contract.suite;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** A case that failed, with what was expected, what came, and how to ask again. */
public final class ContractViolation extends AssertionError {
  private static final long serialVersionUID = 1L;

  /** Enough for every sentence; what is longer repeats a body. */
  private static final int LONGEST = 2_000;

  private final String expected;
  private final String got;
  private final String curl;

  private ContractViolation(String expected, String got, String curl, Throwable cause) {
    super(message(expected, got, curl), cause);
    this.expected = expected;
    this.got = got;
    this.curl = curl;
  }

  static ContractViolation of(Throwable failure, Conversation conversation) {
    return new ContractViolation(
        expectation(failure),
        conversation.lastAnswer().map(Answer::summary).orElse(""),
        conversation
            .lastRequest()
            .map(request -> Curl.line(conversation.lastServer(), request))
            .orElse(""),
        failure);
  }

  /** One exchange that is not as expected. */
  static ContractViolation of(String expected, URI server, Exchange exchange) {
    return new ContractViolation(
        shortened(expected),
        exchange.answer().summary(),
        Curl.line(server, exchange.request()),
        null);
  }

  /** Several in one, of which the first is shown in full. */
  static ContractViolation of(List<ContractViolation> violations) {
    ContractViolation first = violations.getFirst();
    String expected =
        violations.stream().map(ContractViolation::expected).collect(Collectors.joining("\n"));
    return new ContractViolation(shortened(expected), first.got, first.curl, first);
  }

  /** What was asked for and what is wrong with the answer. */
  public String expected() {
    return expected;
  }

  /** The last answer, shortened; empty if there was none. */
  public String got() {
    return got;
  }

  /** A command line that sends the last request again; empty if none was sent. */
  public String curl() {
    return curl;
  }

  private static String expectation(Throwable failure) {
    String message = failure instanceof AssertionError ? failure.getMessage() : failure.toString();
    return shortened(
        String.valueOf(message).replaceFirst("^\\d+ expectations? failed\\.\\s*", "").strip());
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }

  private static String message(String expected, String got, String curl) {
    StringBuilder message = new StringBuilder(expected);
    if (!got.isEmpty()) {
      message.append("\n  got:\n").append(got.indent(4).stripTrailing());
    }
    if (!curl.isEmpty()) {
      message.append("\n  ask again:\n    ").append(curl);
    }
    return message.toString();
  }
}
