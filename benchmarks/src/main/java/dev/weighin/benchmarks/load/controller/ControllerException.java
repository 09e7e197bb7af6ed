package dev.weighin.benchmarks.load.controller;

/** A controller that cannot be used, or a run of it that gave no result; the message says why. */
public final class ControllerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ControllerException(String message) {
    super(message);
  }

  public ControllerException(String message, Throwable cause) {
    super(message, cause);
  }
}
