package dev.weighin.benchmarks.load;

/** How a request can fail. */
public enum LoadError {
  /** Answered with another status than expected. */
  UNEXPECTED_STATUS,
  /** Answered with the expected status and a body that is not what was expected. */
  WRONG_BODY,
  /** The connection broke, or was closed, before the answer was whole. */
  CONNECTION_LOST,
  /** No whole answer within the time-out. */
  TIMEOUT,
  /** Not sent at all: no connection came free before the phase was given up, or none opened. */
  NOT_SENT
}
