package dev.weighin.benchmarks.measure;

/** A server that answered wrongly under load: how fast it was means nothing. */
public final class WrongAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongAnswerException(String message) {
    super(message);
  }
}
