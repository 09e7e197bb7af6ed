package dev.weighin.contract.reference;

import dev.weighin.core.Caller;
import dev.weighin.core.ProblemType;
import dev.weighin.core.Tokens;
import java.util.List;

/** The route that asks for a token. */
record SecureRoute(Tokens tokens) {

  Reply answer(Call call) {
    List<String> sent = call.ask().headers().getOrDefault("Authorization", List.of());
    Tokens.Access access =
        sent.size() == 1
            ? Tokens.bearer(sent.getFirst()).map(tokens::check).orElse(Tokens.Access.UNKNOWN)
            : Tokens.Access.UNKNOWN;
    String path = call.ask().path();
    return switch (access) {
      case GRANTED -> Routes.json(200, new Caller(Tokens.SUBJECT));
      case FORBIDDEN ->
          Routes.problem(ProblemType.FORBIDDEN.at(path, "This token does not open this."));
      case UNKNOWN ->
          Routes.problem(ProblemType.UNAUTHENTICATED.at(path, "Send a token."))
              .with("WWW-Authenticate", Tokens.CHALLENGE);
    };
  }
}
