package dev.weighin.contract.launch;

/** A {@code framework.yaml}, or a reference to one, that cannot be used; the message says why. */
public final class InvalidFrameworkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidFrameworkException(String message) {
    super(message);
  }
}
