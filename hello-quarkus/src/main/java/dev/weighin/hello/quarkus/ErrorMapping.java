package dev.weighin.hello.quarkus;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.weighin.core.Problem;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Tokens;
import io.quarkus.arc.InactiveBeanException;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Objects;
import org.hibernate.JDBCException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

// tag::C9[]
/**
 * C9: every exception becomes a problem. The framework calls the method whose parameter is nearest
 * to the class of the exception; what it raises itself is a {@link WebApplicationException}.
 */
public class ErrorMapping {
  private final MethodRules methodRules;
  private final RequestLog requestLog;

  ErrorMapping(MethodRules methodRules, RequestLog requestLog) {
    this.requestLog = requestLog;
    this.methodRules = methodRules;
  }

  // Jackson's mismatch is named, because Quarkus would map it to a 400 without a body.
  @ServerExceptionMapper({MismatchedInputException.class, IOException.class})
  public RestResponse<Problem> unreadable(IOException fault, HttpServerRequest request) {
    String detail = "The body, or a member of it, has the wrong JSON type, or it broke off.";
    return answer(ProblemType.MALFORMED_REQUEST.at(request.path(), detail)).build();
  }

  // tag::C8[]
  @ServerExceptionMapper
  public RestResponse<Problem> notAllowed(NotAllowedException refusal, RoutingContext context) {
    String allowed = methodRules.allow(context.normalizedPath()).orElse("");
    String detail = "The methods of this path are " + allowed + ".";
    return answer(ProblemType.METHOD_NOT_ALLOWED.at(context.request().path(), detail))
        .header(HttpHeaders.ALLOW, allowed)
        .build();
  }

  // end::C8[]

  @ServerExceptionMapper
  public RestResponse<Problem> raisedByFramework(
      WebApplicationException error, HttpServerRequest request) {
    ProblemType type = ProblemType.forStatus(error.getResponse().getStatus());
    return answer(type.at(request.path(), type.title() + ".")).build();
  }

  // tag::C18[]
  // Hibernate was never started, because there is no DATABASE_URL.
  @ServerExceptionMapper
  public RestResponse<Problem> noDatabase(InactiveBeanException fault, HttpServerRequest request) {
    return unavailable("This server was given no database.", request);
  }

  // The pool has no connection to give, or one broke (class 08), or PostgreSQL ended it (57P).
  @ServerExceptionMapper
  public RestResponse<Problem> statementFailed(JDBCException fault, HttpServerRequest request) {
    String state = Objects.requireNonNullElse(fault.getSQLState(), "08");
    return state.startsWith("08") || state.startsWith("57P")
        ? unavailable("The database cannot be reached.", request)
        : refusalOrFault(fault, request);
  }

  // end::C18[]

  // A refusal has no method of its own: Quarkus loads the class of the parameter while it builds,
  // in Maven's JVM, and that may be older than the Java our classes are compiled for.
  @ServerExceptionMapper
  public RestResponse<Problem> refusalOrFault(Throwable thrown, HttpServerRequest request) {
    if (thrown instanceof RefusedException refusal) {
      return refused(refusal, request);
    }
    // tag::C10[]
    // tag::C11[]
    Log.errorf(
        thrown, "%s %s failed, id=%s", request.method(), request.path(), RequestLog.id(request));
    String detail = "The fault was logged.";
    // end::C11[]
    // end::C10[]
    return answer(ProblemType.INTERNAL_ERROR.at(request.path(), detail)).build();
  }

  private static RestResponse<Problem> unavailable(String detail, HttpServerRequest request) {
    return answer(ProblemType.UNAVAILABLE.at(request.path(), detail)).build();
  }

  private static RestResponse<Problem> refused(
      RefusedException refusal, HttpServerRequest request) {
    ResponseBuilder<Problem> answer = answer(refusal.toProblem(request.path()));
    // tag::C12[]
    return refusal.type() == ProblemType.UNAUTHENTICATED
        ? answer.header(HttpHeaders.WWW_AUTHENTICATE, Tokens.CHALLENGE).build()
        : answer.build();
    // end::C12[]
  }

  // What the router refuses before a resource is looked for, such as a path it cannot decode.
  void register(@Observes Router router) {
    router.route().order(-1).failureHandler(context -> refuse(context, context.statusCode()));
    router.errorHandler(400, this::refuseUndecodable);
  }

  // tag::C11[]
  // No filter has seen such a request.
  private void refuseUndecodable(RoutingContext context) {
    requestLog.identify(context);
    refuse(context, 400);
  }

  // end::C11[]

  private static void refuse(RoutingContext context, int status) {
    if (context.response().headWritten()) {
      context.next();
      return;
    }
    ProblemType type = ProblemType.forStatus(status);
    if (type == ProblemType.INTERNAL_ERROR) {
      Log.errorf(
          context.failure(),
          "%s failed, id=%s",
          context.request().path(),
          RequestLog.id(context.request()));
    }
    Problem problem = type.at(context.request().path(), type.title() + ".");
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemType.MEDIA_TYPE)
        .end(Json.encodeToBuffer(problem));
  }

  private static ResponseBuilder<Problem> answer(Problem problem) {
    return ResponseBuilder.<Problem>create(problem.status(), problem.title())
        .entity(problem)
        .type(ProblemType.MEDIA_TYPE);
  }
}
// end::C9[]
