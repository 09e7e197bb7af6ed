package dev.weighin.hello.micronaut;

import dev.weighin.core.Problem;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.RequestId;
import dev.weighin.core.Tokens;
import dev.weighin.core.Violation;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

// tag::C9[]
/**
 * Turns what goes wrong into a problem: C9.
 *
 * <p>Micronaut maps its own exceptions, and those nobody expects, to a status; what body goes with
 * it is asked of the one {@link ErrorResponseProcessor}. Having one here replaces the default,
 * which writes HAL. Exceptions of our own need an {@link ExceptionHandler}.
 */
@Singleton
@SerdeImport(Problem.class)
@SerdeImport(Violation.class)
final class ErrorMapping
    implements ErrorResponseProcessor<Problem>,
        ExceptionHandler<RuntimeException, HttpResponse<Problem>> {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);

  private final String server;

  ErrorMapping(@Value("${micronaut.server.server-header}") String server) {
    this.server = server;
  }

  // Micronaut calls the handler whose type is the closest; its own exceptions have handlers of
  // their own, so what is no refusal here is a fault.
  @Override
  @SuppressWarnings("rawtypes") // the interface asks for the raw type
  public HttpResponse<Problem> handle(HttpRequest request, RuntimeException failure) {
    if (failure instanceof RefusedException refused) {
      return refusal(refused.toProblem(request.getPath()));
    }
    // tag::C18[]
    if (isDatabaseAway(failure)) {
      LOG.warn("Request {} got no row: {}", RequestLog.id(request), failure.getMessage());
      return refusal(noDatabase().toProblem(request.getPath()));
    }
    // end::C18[]
    // tag::C10[]
    LOG.error("Request {} failed", RequestLog.id(request), failure);
    ProblemType type = ProblemType.INTERNAL_ERROR;
    return response(HttpResponse.serverError(), type.at(request.getPath(), detail(type)));
    // end::C10[]
  }

  // tag::C18[]
  /** What a request for a row is told while there is no database. */
  static RefusedException noDatabase() {
    return new RefusedException(ProblemType.UNAVAILABLE, "The database cannot be reached.");
  }

  // Either the pool had no connection in time, or the one it gave broke while it was used: a
  // SQLSTATE of 08 is a connection that failed, 57P a server that stops, crashed or is starting.
  private static boolean isDatabaseAway(RuntimeException failure) {
    return switch (failure) {
      case CannotGetJdbcConnectionException _, ConnectionException _ -> true;
      case DataAccessException access when access.getCause() instanceof SQLException sql ->
          sql.getSQLState() != null && sql.getSQLState().matches("(08|57P).*");
      default -> false;
    };
  }

  // end::C18[]

  // tag::C12[]
  private static MutableHttpResponse<Problem> refusal(Problem problem) {
    MutableHttpResponse<Problem> response = response(HttpResponse.ok(), problem);
    return response.code() == HttpStatus.UNAUTHORIZED.getCode()
        ? response.header(HttpHeaders.WWW_AUTHENTICATE, Tokens.CHALLENGE)
        : response;
  }

  // end::C12[]

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    ProblemType type = ProblemType.forStatus(response.code());
    String path = context.getRequest().getPath();
    Problem problem =
        switch (context.getRootCause().orElse(null)) {
          case ConversionErrorException conversion ->
              RefusedException.parameter(
                      conversion.getArgument().getName(), ParameterRules.WHOLE_NUMBER)
                  .toProblem(path);
          // Micronaut goes on with a request for "/" in the place of one it cannot read.
          case URISyntaxException uri -> type.at(uri.getInput().split("\\?", 2)[0], detail(type));
          case null, default -> type.at(path, detail(type));
        };
    if (context.getRootCause().isEmpty()) {
      name(context.getRequest(), response);
    }
    return response(response, problem);
  }

  // tag::C11[]
  /** A request that Netty cannot read meets no filter, and its answer gets no headers but ours. */
  private void name(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response
        .getHeaders()
        .date(LocalDateTime.now())
        .set(HttpHeaders.SERVER, server)
        .set(RequestId.HEADER, RequestLog.id(request));
  }

  // end::C11[]

  /** Ours, because the messages of exceptions may name classes. */
  private static String detail(ProblemType type) {
    return switch (type) {
      case NO_ROUTE -> "No route has this path.";
      case METHOD_NOT_ALLOWED -> "The Allow header lists the methods of this path.";
      case NOT_ACCEPTABLE -> "This route answers with application/json.";
      case UNSUPPORTED_MEDIA_TYPE -> "The body must be application/json.";
      case CONTENT_TOO_LARGE -> "The body has more bytes than this route takes.";
      case INTERNAL_ERROR -> "The fault was logged.";
      default -> "The request or its body cannot be read.";
    };
  }

  @SuppressWarnings("unchecked") // setting the body sets its type
  private static MutableHttpResponse<Problem> response(
      MutableHttpResponse<?> response, Problem problem) {
    return ((MutableHttpResponse<Problem>) response)
        .status(problem.status())
        .contentType(ProblemType.MEDIA_TYPE)
        .body(problem);
  }
}
// end::C9[]
