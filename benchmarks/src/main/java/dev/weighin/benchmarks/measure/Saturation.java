package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadProblem;
import java.time.Duration;
import java.util.List;

/**
 * What a server did in a closed loop, in which it is never idle: every connection asks again as
 * soon as it is answered. How long answers took is left out on purpose: in a closed loop a server
 * that is slow is asked less.
 *
 * @param connections how many asked
 * @param elapsed from the first request to the last answer
 * @param answered how many requests were answered
 * @param failed how many failed in any way
 * @param generatorBusy the share of one core the load generator used, 1 for all of it
 * @param problems what the generator broke of its rules; empty if nothing
 * @param conditions what else happened on the cores
 */
public record Saturation(
    int connections,
    Duration elapsed,
    long answered,
    long failed,
    double generatorBusy,
    List<LoadProblem> problems,
    Conditions conditions) {

  public Saturation {
    problems = List.copyOf(problems);
  }

  /** Right answers per second. */
  public double perSecond() {
    return (answered - failed) / (elapsed.toNanos() / 1e9);
  }
}
