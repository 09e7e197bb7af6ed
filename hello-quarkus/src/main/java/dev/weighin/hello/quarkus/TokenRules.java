package dev.weighin.hello.quarkus;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Tokens;
import dev.weighin.core.Tokens.Access;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

// tag::C12[]
/**
 * Lets only those in who bring a token.
 *
 * <p>An extra file, because a filter is a class of its own in Jakarta REST. It is bound by name:
 * only a route with the same annotation runs it, and only once path and method have matched.
 */
@Singleton
public class TokenRules {
  private final Tokens tokens = Tokens.fromEnvironment();

  /** Marks what needs a token. */
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  public @interface TokenNeeded {}

  /** Runs after a route was found and before it is called. */
  @ServerRequestFilter
  @TokenNeeded
  public void check(ContainerRequestContext request) {
    switch (access(request.getHeaders().get(HttpHeaders.AUTHORIZATION))) {
      case GRANTED -> {}
      case FORBIDDEN ->
          throw new RefusedException(ProblemType.FORBIDDEN, "The token is for other routes.");
      case UNKNOWN ->
          throw new RefusedException(ProblemType.UNAUTHENTICATED, "The token is none, or unknown.");
    }
  }

  private Access access(List<String> sent) {
    if (sent == null || sent.size() != 1) {
      return Access.UNKNOWN;
    }
    return Tokens.bearer(sent.getFirst()).map(tokens::check).orElse(Access.UNKNOWN);
  }
}
// end::C12[]
