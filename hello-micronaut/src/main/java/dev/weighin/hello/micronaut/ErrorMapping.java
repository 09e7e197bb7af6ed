package dev.weighin.hello.micronaut;

import dev.weighin.core.Problem;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Violation;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/**
 * Turns every failure into a problem.
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
        ExceptionHandler<RefusedException, HttpResponse<Problem>> {

  @Override
  @SuppressWarnings("rawtypes") // the interface asks for the raw type
  public HttpResponse<Problem> handle(HttpRequest request, RefusedException refused) {
    return response(HttpResponse.ok(), refused.toProblem(request.getPath()));
  }

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    return response(response, problem(context, response.code()));
  }

  private static Problem problem(ErrorContext context, int status) {
    String path = context.getRequest().getPath();
    if (context.getRootCause().orElse(null) instanceof ConversionErrorException conversion) {
      return RefusedException.parameter(conversion.getArgument().getName(), WholeNumbers.RULE)
          .toProblem(path);
    }
    ProblemType type = ProblemType.forStatus(status);
    return type.at(path, detail(type));
  }

  /** Ours, because the messages of exceptions may name classes. */
  private static String detail(ProblemType type) {
    return switch (type) {
      case NO_ROUTE -> "No route has this path.";
      case METHOD_NOT_ALLOWED -> "The Allow header lists the methods of this path.";
      case NOT_ACCEPTABLE -> "This route answers with application/json.";
      case UNSUPPORTED_MEDIA_TYPE -> "The body must be application/json.";
      case CONTENT_TOO_LARGE -> "The body may have at most 65536 bytes.";
      case INTERNAL_ERROR -> "The log of the server says more.";
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
