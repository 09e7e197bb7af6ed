package dev.weighin.benchmarks.load;

import java.util.Map;

/**
 * What came of one kind of request, or of all together.
 *
 * @param started how many were due and taken up
 * @param answered how many got a whole answer, right or wrong
 * @param statuses how many answers had each status
 * @param errors how many failed, by kind; kinds that did not happen are left out
 * @param bodiesChecked how many bodies were compared with what was expected
 * @param times the response times of the right answers
 */
public record RequestResult(
    long started,
    long answered,
    Map<Integer, Long> statuses,
    Map<LoadError, Long> errors,
    long bodiesChecked,
    ResponseTimes times) {

  public RequestResult {
    statuses = Map.copyOf(statuses);
    errors = Map.copyOf(errors);
  }

  /** How many failed in any way. */
  public long failed() {
    return errors.values().stream().mapToLong(Long::longValue).sum();
  }
}
