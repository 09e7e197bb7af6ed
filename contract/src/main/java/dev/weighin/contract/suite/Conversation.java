package dev.weighin.contract.suite;

import java.util.List;
import java.util.Optional;

/**
 * What one case has said to the server so far. Checks each answer against the OpenAPI document and
 * keeps the last exchange, to show it when the case fails. Safe for use by several threads.
 */
final class Conversation {
  private final OpenApi openApi = OpenApi.ofTheContract();
  private volatile Exchange last;

  /**
   * Note an exchange.
   *
   * @throws AssertionError if the answer is not as the OpenAPI document describes it
   */
  void add(Exchange exchange) {
    last = exchange;
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

  /** The last exchange of this case. */
  Optional<Exchange> last() {
    return Optional.ofNullable(last);
  }

  /** Start anew for the next case. */
  void clear() {
    last = null;
  }
}
