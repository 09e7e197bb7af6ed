package dev.weighin.hello.jdk;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

// tag::C9[]
/**
 * Turns what a handler throws into a problem: C9. Left to itself, the server would close the
 * connection without an answer and without a word in the log.
 */
final class ErrorMapping extends Filter {
  private static final Logger LOGGER = System.getLogger(ErrorMapping.class.getName());

  @Override
  public String description() {
    return "problems instead of exceptions";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    try {
      chain.doFilter(exchange);
    } catch (RefusedException e) {
      Answers.problem(exchange, e.toProblem(path));
    } catch (IOException e) {
      // The body: not JSON (Jackson's exceptions are IOExceptions) or badly framed. Where it is the
      // answer that broke off, a second one is refused as well and the server ends the connection.
      String detail = "The body cannot be read, or is not the JSON that is asked for.";
      Answers.problem(exchange, ProblemType.MALFORMED_REQUEST.at(path, detail));
      // tag::C10[]
    } catch (RuntimeException e) {
      LOGGER.log(Level.ERROR, fault(exchange), e);
      String detail = "The fault was logged.";
      Answers.problem(exchange, ProblemType.INTERNAL_ERROR.at(path, detail));
    }
    // end::C10[]
  }

  // tag::C11[]
  private static String fault(HttpExchange exchange) {
    return "%s %s failed, request id %s"
        .formatted(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawPath(),
            RequestLog.id(exchange));
  }
  // end::C11[]
}
// end::C9[]
