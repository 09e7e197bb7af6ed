package dev.weighin.benchmarks.load;

/** A phase of load that gave no result; the message says why. */
public final class LoadFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LoadFailedException(String message) {
    super(message);
  }

  public LoadFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
