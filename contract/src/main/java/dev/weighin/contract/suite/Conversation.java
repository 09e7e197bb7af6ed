package dev.weighin.contract.suite;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What one case has said to the server so far. Checks each answer against the OpenAPI document and
 * keeps the last request and its answer, to show them when the case fails. Safe for use by several
 * threads.
 */
final class Conversation {
  private final OpenApi openApi = OpenApi.ofTheContract();
  private URI lastServer;
  private Request lastRequest;
  private Answer lastAnswer;

  /** Note a request that is about to be sent. */
  synchronized void asked(URI server, Request request) {
    lastServer = server;
    lastRequest = request;
    lastAnswer = null;
  }

  /**
   * Note an exchange.
   *
   * @throws AssertionError if the answer is not as the OpenAPI document describes it
   */
  void answered(Exchange exchange) {
    synchronized (this) {
      lastRequest = exchange.request();
      lastAnswer = exchange.answer();
    }
    List<String> violations = openApi.violations(exchange);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "the answer to %s %s is not as openapi.yaml describes it: %s"
              .formatted(
                  exchange.request().method(),
                  exchange.request().path(),
                  String.join("; ", violations)));
    }
  }

  /** The address that was asked last, null before the first request. */
  synchronized URI lastServer() {
    return lastServer;
  }

  /** The last request of this case. */
  synchronized Optional<Request> lastRequest() {
    return Optional.ofNullable(lastRequest);
  }

  /** The answer to the last request, if it has come. */
  synchronized Optional<Answer> lastAnswer() {
    return Optional.ofNullable(lastAnswer);
  }
}
