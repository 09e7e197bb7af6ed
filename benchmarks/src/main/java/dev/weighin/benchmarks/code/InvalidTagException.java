package dev.weighin.benchmarks.code;

/** A source file whose tag regions do not match up; the message names file, line and tag. */
public final class InvalidTagException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidTagException(String message) {
    super(message);
  }
}
