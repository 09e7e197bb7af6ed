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
import java.net.URISyntaxException;

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
        ExceptionHandler<RefusedException, HttpResponse<Problem>> {

  @Override
  @SuppressWarnings("rawtypes") // the interface asks for the raw type
  public HttpResponse<Problem> handle(HttpRequest request, RefusedException refused) {
    return response(HttpResponse.ok(), refused.toProblem(request.getPath()));
  }

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    ProblemType type = ProblemType.forStatus(response.code());
    String path = context.getRequest().getPath();
    Problem problem =
        switch (context.getRootCause().orElse(null)) {
          case ConversionErrorException conversion ->
              RefusedException.parameter(conversion.getArgument().getName(), WholeNumbers.RULE)
                  .toProblem(path);
          // Micronaut goes on with a request for "/" in the place of one it cannot read.
          case URISyntaxException uri -> type.at(uri.getInput().split("\\?", 2)[0], detail(type));
          case null, default -> type.at(path, detail(type));
        };
    return response(response, problem);
  }

  /** Ours, because the messages of exceptions may name classes. */
  private static String detail(ProblemType type) {
    return switch (type) {
      case NO_ROUTE -> "No route has this path.";
      case METHOD_NOT_ALLOWED -> "The Allow header lists the methods of this path.";
      case NOT_ACCEPTABLE -> "This route answers with application/json.";
      case UNSUPPORTED_MEDIA_TYPE -> "The body must be application/json.";
      case CONTENT_TOO_LARGE -> "The body has more than 65536 bytes.";
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
