package dev.weighin.benchmarks.measure;

/** A figure that could not be read; the message says which and why. */
public final class MeterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MeterException(String message) {
    super(message);
  }

  public MeterException(String message, Throwable cause) {
    super(message, cause);
  }
}
