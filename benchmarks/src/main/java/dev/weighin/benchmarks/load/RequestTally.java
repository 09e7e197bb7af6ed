package dev.weighin.benchmarks.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts what comes of one kind of request. Confined to one thread until the phase is over. */
final class RequestTally {
  private static final int DIGITS = 3;
  private static final int BODY_SAMPLE = 10;

  /** Answers take a microsecond at least; what takes over ten minutes has timed out before. */
  private final Histogram times =
      new Histogram(TimeUnit.MICROSECONDS.toNanos(1), TimeUnit.MINUTES.toNanos(10), DIGITS);

  private final Map<Integer, Long> statuses = new TreeMap<>();
  private final Map<LoadError, Long> errors = new EnumMap<>(LoadError.class);
  private long started;
  private long answered;
  private long bodiesChecked;

  /** Count a request taken up; true if the body of its answer is to be checked. */
  boolean started() {
    return started++ % BODY_SAMPLE == 0;
  }

  void answered(int status) {
    answered++;
    statuses.merge(status, 1L, Long::sum);
  }

  void bodyChecked() {
    bodiesChecked++;
  }

  void right(long nanos) {
    times.recordValue(Math.min(nanos, times.getHighestTrackableValue()));
  }

  void failed(LoadError error, long count) {
    if (count > 0) {
      errors.merge(error, count, Long::sum);
    }
  }

  void add(RequestTally other) {
    times.add(other.times);
    other.statuses.forEach((status, count) -> statuses.merge(status, count, Long::sum));
    other.errors.forEach(this::failed);
    started += other.started;
    answered += other.answered;
    bodiesChecked += other.bodiesChecked;
  }

  RequestResult result() {
    return new RequestResult(
        started, answered, statuses, errors, bodiesChecked, ResponseTimes.of(times));
  }
}
