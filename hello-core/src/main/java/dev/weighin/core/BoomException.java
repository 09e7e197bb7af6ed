package dev.weighin.core;

/** What the handler of {@code GET /boom} throws: a fault no handler expects. */
public final class BoomException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BoomException() {
    super("boom: thrown on purpose");
  }
}
