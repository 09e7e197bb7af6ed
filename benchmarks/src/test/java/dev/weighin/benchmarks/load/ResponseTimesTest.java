package dev.weighin.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {
  private static final Percentage STEP = Percentage.withPercentage(0.1);

  @Test
  void percentiles_are_those_of_the_recorded_times() {
    ResponseTimes times = ResponseTimes.of(thousandMillis());

    assertThat(times.count()).isEqualTo(1000);
    assertThat(times.p50Micros()).isCloseTo(500_000, STEP);
    assertThat(times.p90Micros()).isCloseTo(900_000, STEP);
    assertThat(times.p99Micros()).isCloseTo(990_000, STEP);
    assertThat(times.p999Micros()).isCloseTo(999_000, STEP);
    assertThat(times.maxMicros()).isCloseTo(1_000_000, STEP);
  }

  @Test
  void the_histogram_survives_being_written_as_text() {
    Histogram original = thousandMillis();

    assertThat(ResponseTimes.of(original).decoded()).isEqualTo(original);
  }

  @Test
  void no_answers_give_zeroes() {
    ResponseTimes times = new RequestTally().result().times();

    assertThat(times.count()).isZero();
    assertThat(times.maxMicros()).isCloseTo(0, within(0.0));
  }

  private static Histogram thousandMillis() {
    Histogram histogram = new Histogram(1000, TimeUnit.MINUTES.toNanos(1), 3);
    for (int millis = 1; millis <= 1000; millis++) {
      histogram.recordValue(TimeUnit.MILLISECONDS.toNanos(millis));
    }
    return histogram;
  }
}
