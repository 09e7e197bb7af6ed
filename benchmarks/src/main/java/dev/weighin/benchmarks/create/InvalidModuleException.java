package dev.weighin.benchmarks.create;

/** A module that cannot be made as it was asked for; the message says what to change. */
public final class InvalidModuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidModuleException(String message) {
    super(message);
  }
}
