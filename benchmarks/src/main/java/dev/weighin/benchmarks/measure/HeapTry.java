package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadProblem;
import java.util.List;

/**
 * One fresh process with one heap.
 *
 * @param heapBytes the heap it had, from its start to its end
 * @param outcome whether that was enough
 * @param reason why it was not, in a sentence; null if it was
 * @param p99Micros of the measured phase, in microseconds; null where it came to none
 * @param cpu CPU time from the start of the process to the end of the load; this and all below is
 *     null if the process had ended by then
 * @param peakRssBytes the most that was ever resident
 * @param problems what the generator broke of its rules; empty if nothing
 * @param conditions what else happened on the cores
 */
public record HeapTry(
    long heapBytes,
    Outcome outcome,
    String reason,
    Double p99Micros,
    CpuTime cpu,
    Long peakRssBytes,
    List<LoadProblem> problems,
    Conditions conditions) {

  /** What came of it. */
  public enum Outcome {
    /** It started, answered all requests rightly and in time, and lived. */
    HELD,
    /** It ran out of memory, and said so. */
    OUT_OF_MEMORY,
    /** The process ended, or was never ready to answer. */
    ENDED,
    /** A request was answered wrongly, or not at all. */
    REQUESTS_FAILED,
    /** A request was not even taken up, because too many waited. */
    REQUESTS_DROPPED,
    /** One answer in a hundred took too long. */
    LATE,
    /** The load generator did not ask for as much as it should have. */
    NOT_ASKED
  }

  public HeapTry {
    problems = List.copyOf(problems);
  }

  /** Whether the heap was enough. Nothing that disturbs a server helps it to that. */
  public boolean held() {
    return outcome == Outcome.HELD;
  }

  /** Whether it was not, beyond doubt: no neighbour takes away heap. */
  public boolean certainlyFailed() {
    return outcome == Outcome.OUT_OF_MEMORY || outcome == Outcome.ENDED;
  }

  /** Whether the machine or the load generator may be the reason that it did not hold. */
  public boolean wasDisturbed() {
    return outcome == Outcome.NOT_ASKED
        || problems.stream().map(LoadProblem::kind).anyMatch(HeapTry::isOfGenerator)
        || conditions != null && conditions.disturb();
  }

  /** Starts are dropped, and are too few then, because of a server that is too slow. */
  private static boolean isOfGenerator(LoadProblem.Kind kind) {
    return switch (kind) {
      case DROPPED_STARTS, RATE_OFF -> false;
      case GENERATOR_BUSY, HICCUP, LATE_STARTS -> true;
    };
  }
}
