package dev.weighin.benchmarks.results;

/** A result file that cannot be used; the message names the file and what is wrong with it. */
public final class InvalidResultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidResultException(String message) {
    super(message);
  }
}
