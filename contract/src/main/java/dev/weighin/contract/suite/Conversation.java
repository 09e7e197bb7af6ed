package dev.weighin.contract.suite;

import java.net.URI;
import java.util.Optional;

/**
 * What one case has said to the server so far. Has answers held against the OpenAPI document and
 * keeps the last request and its answer, to show them when the case fails. Safe for use by several
 * threads.
 */
final class Conversation {
  private final Deviations deviations;
  private URI lastServer;
  private Request lastRequest;
  private Answer lastAnswer;

  Conversation(Deviations deviations) {
    this.deviations = deviations;
  }

  /** Note a request that is about to be sent. */
  synchronized void asked(URI server, Request request) {
    lastServer = server;
    lastRequest = request;
    lastAnswer = null;
  }

  /** Note an exchange. */
  void answered(URI server, Exchange exchange) {
    synchronized (this) {
      lastServer = server;
      lastRequest = exchange.request();
      lastAnswer = exchange.answer();
    }
    deviations.hold(server, exchange);
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
