package dev.weighin.benchmarks.load;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

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

  /** What came of several kinds together; at least one. */
  static RequestResult together(Collection<RequestResult> kinds) {
    Map<Integer, Long> statuses = new TreeMap<>();
    Map<LoadError, Long> errors = new EnumMap<>(LoadError.class);
    Histogram times = null;
    for (RequestResult kind : kinds) {
      kind.statuses.forEach((status, count) -> statuses.merge(status, count, Long::sum));
      kind.errors.forEach((error, count) -> errors.merge(error, count, Long::sum));
      Histogram own = kind.times.decoded();
      if (times == null) {
        times = own;
      } else {
        times.add(own);
      }
    }
    return new RequestResult(
        sum(kinds, RequestResult::started),
        sum(kinds, RequestResult::answered),
        statuses,
        errors,
        sum(kinds, RequestResult::bodiesChecked),
        ResponseTimes.of(times));
  }

  private static long sum(Collection<RequestResult> kinds, ToLongFunction<RequestResult> count) {
    return kinds.stream().mapToLong(count).sum();
  }

  /** How many failed in any way. */
  public long failed() {
    return errors.values().stream().mapToLong(Long::longValue).sum();
  }
}
