package dev.weighin.contract.database;

/** A database that cannot be started or asked; the message says what to do about it. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
