package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.RequestResult;

/** A server that answered wrongly under load: how fast it was means nothing. */
public final class WrongAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongAnswerException(String message) {
    super(message);
  }

  /**
   * Hold a server to its answers.
   *
   * @param asked what was requested of it, for the message
   * @throws WrongAnswerException if one was wrong or missing
   */
  public static void unlessAllRight(String server, String asked, RequestResult result) {
    if (result.failed() > 0) {
      throw new WrongAnswerException(
          "%s answered %d of %d requests of %s wrongly: %s"
              .formatted(server, result.failed(), result.started(), asked, result.errors()));
    }
  }
}
