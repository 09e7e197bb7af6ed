package dev.weighin.contract.launch;

import java.util.List;

/** A server that did not come up; the message names it and ends with the last lines it wrote. */
public final class LaunchFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<String> lastLines;

  public LaunchFailedException(String framework, String reason, List<String> lastLines) {
    super(message(framework + " " + reason, lastLines));
    this.reason = framework + " " + reason;
    this.lastLines = List.copyOf(lastLines);
  }

  /** What happened, in one line. */
  public String reason() {
    return reason;
  }

  /** The last lines the process wrote, oldest first, 50 at most. */
  public List<String> lastLines() {
    return lastLines;
  }

  private static String message(String reason, List<String> lastLines) {
    return lastLines.isEmpty()
        ? reason
        : reason + "; its last lines:\n    " + String.join("\n    ", lastLines);
  }
}
