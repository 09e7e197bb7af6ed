package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.load.ResponseTimes;
import java.util.List;

/**
 * One rate that was tried on a server, in an open loop, to find the most it can keep.
 *
 * @param pass 0 while the capacity was bracketed, from 1 on the pass through the grid
 * @param arrivalsPerSecond the rate
 * @param answered how many requests were answered
 * @param failed how many failed in any way
 * @param times the response times of the right answers
 * @param cpu CPU time the server used meanwhile
 * @param generatorBusy the share of one core the load generator used, 1 for all of it
 * @param problems what the generator broke of its rules; empty if nothing
 * @param conditions what else happened on the cores
 */
public record Probe(
    int pass,
    double arrivalsPerSecond,
    long answered,
    long failed,
    ResponseTimes times,
    CpuTime cpu,
    double generatorBusy,
    List<LoadProblem> problems,
    Conditions conditions) {

  public Probe {
    problems = List.copyOf(problems);
  }

  /** Whether the server kept the rate: every answer right, and 99 of 100 within a limit. */
  public boolean isKeptWithin(double p99Micros) {
    return failed == 0 && times.p99Micros() <= p99Micros;
  }

  /** Whether it was the load generator that could not go faster. */
  public boolean wasLimitedByGenerator() {
    return problems.stream().anyMatch(one -> one.kind() == LoadProblem.Kind.GENERATOR_BUSY);
  }

  /**
   * Whether something else than the server shaped it. Requests that were not even taken up, because
   * too many waited, are the server's doing.
   */
  public boolean wasDisturbed() {
    return problems.stream().anyMatch(one -> one.kind() != LoadProblem.Kind.DROPPED_STARTS)
        || conditions.disturb();
  }
}
