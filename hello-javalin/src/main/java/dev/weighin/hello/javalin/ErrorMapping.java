package dev.weighin.hello.javalin;

import dev.weighin.core.Problem;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Violation;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.validation.ValidationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

// tag::C9[]
/** Turns what is thrown into a problem: C9. Javalin picks the handler of the nearest class. */
final class ErrorMapping {
  private static final Logger LOGGER = LoggerFactory.getLogger(ErrorMapping.class);

  private ErrorMapping() {}

  /** Bind each exception to its handler. */
  static void addTo(JavalinConfig config) {
    RoutesConfig routes = config.routes;
    routes.exception(
        RefusedException.class, (e, context) -> answer(context, e.toProblem(context.path())));
    routes.exception(ValidationException.class, ErrorMapping::validation);
    routes.exception(HttpResponseException.class, ErrorMapping::refusal);
    // tag::C6[]
    // A body that is not JSON (Jackson's exceptions are IOExceptions) or badly framed.
    routes.exception(IOException.class, (e, context) -> malformed(context));
    // end::C6[]
    // tag::C10[]
    routes.exception(Exception.class, ErrorMapping::fault);
    // end::C10[]
    config.jetty.modifyServer(server -> server.setErrorHandler(ErrorMapping::jettyRefusal));
  }

  /** Answer with a problem and its status. */
  static void answer(Context context, Problem problem) {
    context.status(problem.status()).json(problem).contentType(ProblemType.MEDIA_TYPE);
    // JSON is always UTF-8; Jetty would add the charset to a type it does not know as JSON.
    context.res().setCharacterEncoding(null);
  }

  /** A parameter that Javalin could not convert. */
  private static void validation(ValidationException e, Context context) {
    List<Violation> violations =
        e.getErrors().keySet().stream()
            .map(name -> new Violation(name, ParameterRules.NOT_WHOLE))
            .toList();
    String detail = "A parameter " + ParameterRules.NOT_WHOLE + ".";
    answer(context, Problem.of(ProblemType.INVALID_PARAMETER, detail, context.path(), violations));
  }

  /** What Javalin refuses by itself: a path without a route, a body that is too large. */
  private static void refusal(HttpResponseException e, Context context) {
    ProblemType type = ProblemType.forStatus(e.getStatus());
    answer(context, type.at(context.path(), type.title() + "."));
  }

  // tag::C6[]
  private static void malformed(Context context) {
    String detail = "The body cannot be read, or is not the JSON that is asked for.";
    answer(context, ProblemType.MALFORMED_REQUEST.at(context.path(), detail));
  }

  // end::C6[]

  // tag::C10[]
  /** A fault of this server: logged, and not told to the client. */
  static void fault(Exception e, Context context) {
    LOGGER.error(
        "{} {} failed, request id {}", context.method(), context.path(), RequestLog.id(context), e);
    answer(context, ProblemType.INTERNAL_ERROR.at(context.path(), "The fault was logged."));
  }

  // end::C10[]

  /** What Jetty refuses before Javalin sees it, such as a path that is not UTF-8. */
  private static boolean jettyRefusal(Request request, Response response, Callback callback)
      throws Exception {
    int status =
        request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException e
            ? e.getCode()
            : response.getStatus();
    ProblemType type = ProblemType.forStatus(status);
    Problem problem = type.at(request.getHttpURI().getPath(), type.title() + ".");
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemType.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.SERVER, OperationsRoutes.SERVER);
    RequestLog.setId(request, response);
    response.write(true, ByteBuffer.wrap(Json.MAPPER.writeValueAsBytes(problem)), callback);
    return true;
  }
}
// end::C9[]
