package dev.weighin.hello.javalin;

import dev.weighin.core.Caller;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.security.RouteRole;
import java.util.Collections;
import java.util.List;

// tag::C12[]
/** What only the holder of a token is told: C12. */
final class SecureRoutes {
  private final Tokens tokens = Tokens.fromEnvironment();

  /** Who may use a route; one without a role is for everybody. */
  private enum Role implements RouteRole {
    TOKEN_HOLDER
  }

  /** Bind each path to its handler, and to the role it takes. */
  void addTo(RoutesConfig routes) {
    // Runs only once path and method have found their route, so 404, 405 and OPTIONS need no token.
    routes.beforeMatched(this::guard);
    routes.get("/secure/me", SecureRoutes::me, Role.TOKEN_HOLDER);
  }

  private static void me(Context context) {
    context.json(new Caller(Tokens.SUBJECT));
  }

  private void guard(Context context) {
    if (!context.routeRoles().contains(Role.TOKEN_HOLDER)) {
      return;
    }
    switch (access(context)) {
      case GRANTED -> {}
      case FORBIDDEN ->
          throw new RefusedException(
              ProblemType.FORBIDDEN, "This token is not meant for this path.");
      case UNKNOWN -> {
        context.header(Header.WWW_AUTHENTICATE, Tokens.CHALLENGE);
        throw new RefusedException(
            ProblemType.UNAUTHENTICATED, "Send a token as 'Authorization: Bearer ...'.");
      }
    }
  }

  private Tokens.Access access(Context context) {
    List<String> values = Collections.list(context.req().getHeaders(Header.AUTHORIZATION));
    // Two values contradict each other: neither counts.
    return values.size() == 1
        ? Tokens.bearer(values.getFirst()).map(tokens::check).orElse(Tokens.Access.UNKNOWN)
        : Tokens.Access.UNKNOWN;
  }
}
// end::C12[]
