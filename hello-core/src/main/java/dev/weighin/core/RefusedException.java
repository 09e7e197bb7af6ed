package dev.weighin.core;

import java.util.List;

/**
 * A request that the rules refuse. Each server turns it into a {@link Problem} the way its
 * framework maps exceptions.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Violation> violations;

  /**
   * A refusal with the rules that were broken.
   *
   * @param type the kind of problem to answer with
   * @param detail what went wrong, for a human reader
   * @param violations the broken rules, possibly none
   */
  public RefusedException(ProblemType type, String detail, List<Violation> violations) {
    // A refusal is an answer, not a fault: nobody reads its stack trace, so none is recorded.
    super(detail, null, false, false);
    this.type = type;
    this.violations = List.copyOf(violations);
  }

  /** A refusal without broken rules. */
  public RefusedException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /** The refusal of one parameter of the path or the query: a 400. */
  public static RefusedException parameter(String name, String message) {
    return new RefusedException(
        ProblemType.INVALID_PARAMETER,
        "The parameter '" + name + "' " + message + ".",
        List.of(new Violation(name, message)));
  }

  /** The refusal of a well-formed body that breaks rules: a 422. */
  public static RefusedException content(List<Violation> violations) {
    return new RefusedException(
        ProblemType.INVALID_CONTENT,
        "The body breaks " + violations.size() + " rule(s).",
        violations);
  }

  /** The answer to this refusal while {@code path} was served. */
  public Problem toProblem(String path) {
    return Problem.of(type, getMessage(), path, violations);
  }

  /** The kind of problem to answer with. */
  public ProblemType type() {
    return type;
  }

  /** The broken rules, in the order they were found. */
  public List<Violation> violations() {
    return violations;
  }
}
