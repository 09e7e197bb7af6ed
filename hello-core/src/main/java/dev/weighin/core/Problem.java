package dev.weighin.core;

import java.util.List;

/**
 * The body of every 4xx and 5xx answer, as RFC 9457 describes it.
 *
 * @param type the kind of problem, see {@link ProblemType#uri()}
 * @param title the summary of the kind
 * @param status the HTTP status, the same as in the status line
 * @param detail what went wrong this time, for a human reader; never a class name, path or trace
 * @param instance the path of the request that failed
 * @param errors one entry per broken rule, in the order of the fields; empty unless the problem is
 *     about parameters or fields
 */
public record Problem(
    String type, String title, int status, String detail, String instance, List<Violation> errors) {

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem without broken rules. */
  public static Problem of(ProblemType type, String detail, String path) {
    return of(type, detail, path, List.of());
  }

  /** A problem that names the broken rules. */
  public static Problem of(
      ProblemType type, String detail, String path, List<Violation> violations) {
    return new Problem(type.uri(), type.title(), type.status(), detail, path, violations);
  }
}
