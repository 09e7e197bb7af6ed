package dev.weighin.contract.suite;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the answers to the cases of one clause have that the OpenAPI document does not describe.
 * They are one failure of the clause, and none of its cases: each case says by itself what is wrong
 * with what it asks about. Safe for use by several threads.
 */
final class Deviations {
  private final OpenApi openApi;

  /** One of each kind, the first. */
  private final Map<String, ContractViolation> kinds = new LinkedHashMap<>();

  Deviations(OpenApi openApi) {
    this.openApi = openApi;
  }

  /** Hold an answer against the document. */
  void hold(URI server, Exchange exchange) {
    List<String> violations = openApi.violations(exchange);
    if (!violations.isEmpty()) {
      String kind = String.join("; ", violations);
      String sentence =
          "the answer to %s %s is not as openapi.yaml describes it: %s"
              .formatted(exchange.request().method(), exchange.request().path(), kind);
      note(kind, ContractViolation.of(sentence, server, exchange));
    }
  }

  /**
   * Tell of all.
   *
   * @throws ContractViolation if there is one
   */
  synchronized void assertNone() {
    if (!kinds.isEmpty()) {
      throw ContractViolation.of(List.copyOf(kinds.values()));
    }
  }

  private synchronized void note(String kind, ContractViolation violation) {
    kinds.putIfAbsent(kind, violation);
  }
}
