package dev.weighin.contract.suite;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The tokens a server was started with.
 *
 * @param full the one that opens everything
 * @param readOnly the one that is known but opens nothing yet
 */
public record Credentials(String full, String readOnly) {
  private static final String FULL = "API_TOKEN";
  private static final String READ_ONLY = "API_TOKEN_READONLY";

  /** Whether one of the tokens stands in a text. */
  public boolean occurIn(String text) {
    return text.contains(full) || text.contains(readOnly);
  }

  /** What the text of these credentials says, which is not what they are. */
  @Override
  public String toString() {
    return "Credentials[…]";
  }

  /** Tokens for one run of the suite. */
  static Credentials create() {
    return new Credentials("full-" + UUID.randomUUID(), "read-" + UUID.randomUUID());
  }

  /** The tokens of whoever runs the suite, who may have started the server with them. */
  static Optional<Credentials> from(Map<String, String> environment) {
    String full = environment.getOrDefault(FULL, "");
    String readOnly = environment.getOrDefault(READ_ONLY, "");
    return full.isEmpty() || readOnly.isEmpty()
        ? Optional.empty()
        : Optional.of(new Credentials(full, readOnly));
  }

  /** The variables that tell a server of them. */
  Map<String, String> environment() {
    return Map.of(FULL, full, READ_ONLY, readOnly);
  }
}
