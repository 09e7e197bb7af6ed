package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.Caller;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Tokens;
import java.io.IOException;
import java.util.List;
import java.util.Map;

// tag::C12[]
/**
 * What only the holder of a token is told: C12.
 *
 * <p>The server's own {@code Authenticator} runs ahead of {@link MethodRules} and would answer
 * without a body: {@code OPTIONS} would need a token, and a refusal would be no problem. So the
 * guard stands here, between the method and its handler.
 */
final class SecureRoutes {
  private final Tokens tokens = Tokens.fromEnvironment();

  /** The handlers by the path their context starts with. */
  Map<String, HttpHandler> contexts() {
    return Map.of("/secure/me", MethodRules.get(guarded(SecureRoutes::me)));
  }

  private static void me(HttpExchange exchange) throws IOException {
    Answers.json(exchange, 200, new Caller(Tokens.SUBJECT));
  }

  /** The handler for those who may, a refusal for everybody else. */
  private HttpHandler guarded(HttpHandler handler) {
    return exchange -> {
      switch (access(exchange)) {
        case GRANTED -> handler.handle(exchange);
        case FORBIDDEN ->
            throw new RefusedException(
                ProblemType.FORBIDDEN, "This token is not meant for this path.");
        case UNKNOWN -> {
          exchange.getResponseHeaders().set("WWW-Authenticate", Tokens.CHALLENGE);
          throw new RefusedException(
              ProblemType.UNAUTHENTICATED, "Send a token as 'Authorization: Bearer ...'.");
        }
      }
    };
  }

  private Tokens.Access access(HttpExchange exchange) {
    List<String> values = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
    // Two values contradict each other: neither counts.
    return values.size() == 1
        ? Tokens.bearer(values.getFirst()).map(tokens::check).orElse(Tokens.Access.UNKNOWN)
        : Tokens.Access.UNKNOWN;
  }
}
// end::C12[]
