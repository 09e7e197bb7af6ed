package dev.weighin.hello.micronaut;

import dev.weighin.core.Caller;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Tokens;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.web.router.RouteMatch;
import java.util.List;

// tag::C12[]
/** What only the bearer of a token gets: C12. */
@Controller("/secure")
@SerdeImport(Caller.class)
final class SecureRoutes {

  @Get("/me")
  Caller me() {
    return new Caller(Tokens.SUBJECT);
  }

  /** Stands before every route under {@code /secure}. */
  @ServerFilter("/secure/**")
  static final class Guard {
    private final Tokens tokens = Tokens.fromEnvironment();

    // Asking for the match lets pass what matched no route: a 404 or a 405 needs no token.
    @RequestFilter
    void admit(HttpRequest<?> request, RouteMatch<?> route) {
      switch (access(request.getHeaders().getAll(HttpHeaders.AUTHORIZATION))) {
        case GRANTED -> {}
        case FORBIDDEN ->
            throw new RefusedException(ProblemType.FORBIDDEN, "The token does not allow this.");
        case UNKNOWN ->
            throw new RefusedException(
                ProblemType.UNAUTHENTICATED, "One Authorization header with a token is needed.");
      }
    }

    private Tokens.Access access(List<String> authorizations) {
      if (authorizations.size() != 1) {
        return Tokens.Access.UNKNOWN;
      }
      return Tokens.bearer(authorizations.getFirst())
          .map(tokens::check)
          .orElse(Tokens.Access.UNKNOWN);
    }
  }
}
// end::C12[]
