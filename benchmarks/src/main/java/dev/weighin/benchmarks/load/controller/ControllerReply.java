package dev.weighin.benchmarks.load.controller;

import java.util.List;

/**
 * What a controller answers, as far as it is used here. The names of the members are Hyperfoil's
 * (its {@code openapi.yaml} and, for statistics, the class {@code StatisticsSummary}).
 */
final class ControllerReply {
  private ControllerReply() {}

  /** {@code GET /version}. */
  record Version(String version) {}

  /**
   * {@code GET /run/{id}}, and the answer to a start.
   *
   * @param terminated when it ended, null until then
   * @param cancelled whether it was told to stop
   */
  record Run(
      String id,
      String terminated,
      boolean cancelled,
      List<Phase> phases,
      List<Agent> agents,
      List<String> errors) {

    Run {
      phases = phases == null ? List.of() : List.copyOf(phases);
      agents = agents == null ? List.of() : List.copyOf(agents);
      errors = errors == null ? List.of() : List.copyOf(errors);
    }

    boolean isOver() {
      return terminated != null;
    }
  }

  /** A phase of a run, and whether it could not be run as it was meant. */
  record Phase(String name, String status, boolean failed) {}

  /** An agent of a run. */
  record Agent(String name, String status) {}

  /** {@code GET /run/{id}/stats/total}. */
  record Statistics(List<Entry> statistics) {
    Statistics {
      statistics = statistics == null ? List.of() : List.copyOf(statistics);
    }
  }

  /**
   * What came of one kind of request in one phase.
   *
   * @param stepId the number of the step, which the histogram is asked for by
   * @param failedSLAs what Hyperfoil itself found wrong
   */
  record Entry(String phase, int stepId, String metric, Summary summary, List<String> failedSLAs) {
    Entry {
      failedSLAs = failedSLAs == null ? List.of() : List.copyOf(failedSLAs);
    }
  }

  /**
   * Counts of one kind of request.
   *
   * @param startTime of the first request, in milliseconds since 1970
   * @param invalid answers that a handler refused, here for their status
   */
  record Summary(
      long startTime,
      long requestCount,
      long responseCount,
      long invalid,
      long connectionErrors,
      long requestTimeouts,
      long internalErrors) {}

  /** {@code GET /run/{id}/stats/histogram}: a line of an HdrHistogram log, in nanoseconds. */
  record Histogram(String data) {}
}
