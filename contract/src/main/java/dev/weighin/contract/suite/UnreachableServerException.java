package dev.weighin.contract.suite;

/** The server cannot be asked at all; the message says which and why. */
public final class UnreachableServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreachableServerException(String message, Exception cause) {
    super(message, cause);
  }
}
