package dev.weighin.benchmarks.plan;

/** A wish that cannot be planned; the message names the option to change and the value seen. */
public final class InvalidPlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidPlanException(String message) {
    super(message);
  }
}
