package dev.weighin.contract.suite;

import org.opentest4j.TestAbortedException;

/** A case that is left out because the server cannot be asked, which was reported before. */
public final class LeftOutException extends TestAbortedException {
  private static final long serialVersionUID = 1L;

  LeftOutException(String message) {
    super(message);
  }
}
