package dev.weighin.benchmarks.analyse.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Alike;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Injected;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Stalled;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Stopped;
import dev.weighin.benchmarks.analyse.calibration.LiveErrorRates.Rate;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calibrations as they are written, read again and added up. */
class LiveErrorRatesTest {
  private static final Map<String, String> HOST =
      Map.of("cpu", "a made-up one", "cores", "2", "jdk", "25", "load average at start", "0.1");

  private static final Pair PAIR = new Pair("b", "a");
  private static final Interval APART = new Interval(1.1, 1.3, 0.95);
  private static final Verdict DIFFERENT = new Verdict.Different(PAIR, 1.2, APART, 8, List.of());
  private static final Verdict EQUIVALENT =
      new Verdict.Equivalent(PAIR, 1, new Interval(0.99, 1.01, 0.90), 8, 0.05, List.of());
  private static final Verdict OPEN =
      new Verdict.Inconclusive(
          PAIR,
          1.1,
          new Interval(0.5, Double.POSITIVE_INFINITY, 0.95),
          8,
          1.5,
          0.05,
          40,
          List.of());
  private static final Verdict INVALID = new Verdict.Invalid(PAIR, 1, List.of("too noisy"));

  @TempDir private Path results;

  @Test
  void a_metric_is_wrong_as_often_as_it_says_different() {
    write("one", HOST, new Alike("aa-1", Map.of("cpu@mix", DIFFERENT, "bytes@mix", EQUIVALENT)));
    write("two", HOST, new Alike("aa-1", Map.of("cpu@mix", OPEN, "bytes@mix", INVALID)));

    Map<String, Rate> alike = LiveErrorRates.in(results, HOST).alike();

    assertThat(alike).containsEntry("cpu@mix", new Rate(1, 2, 2));
    assertThat(alike).containsEntry("bytes@mix", new Rate(1, 1, 2));
  }

  @Test
  void a_slowdown_is_found_only_in_the_right_direction() {
    Verdict less = new Verdict.Different(PAIR, 0.8, new Interval(0.7, 0.9, 0.95), 8, List.of());
    write("one", HOST, injected(12, DIFFERENT), injected(8, OPEN), injected(-10, less));
    write("two", HOST, injected(Double.NaN, INVALID));

    LiveErrorRates.Slowdown slowdown = LiveErrorRates.in(results, HOST).slowdowns().get("cpu-25");

    assertThat(slowdown.rate()).isEqualTo(new Rate(1, 3, 4));
    assertThat(slowdown.sizeFound()).isEqualTo((1.2 + 0.8 - 1) / 3);
  }

  @Test
  void a_slowdown_inside_the_margin_is_found_where_the_interval_leaves_out_none() {
    Verdict small =
        new Verdict.Equivalent(PAIR, 1.02, new Interval(1.01, 1.03, 0.90), 8, 0.05, List.of());
    write("one", HOST, injected(2, small), injected(2, EQUIVALENT));

    assertThat(LiveErrorRates.in(results, HOST).slowdowns().get("cpu-25").rate())
        .isEqualTo(new Rate(1, 2, 2));
  }

  @Test
  void a_stall_is_right_within_a_tenth_and_a_stopped_generator_must_be_blamed() {
    write("one", HOST, stall(164), stall(166), new Stopped("generator", 100, List.of("late")));
    write("two", HOST, new Stopped("generator", 100, List.of()));

    LiveErrorRates rates = LiveErrorRates.in(results, HOST);

    assertThat(rates.stalls()).isEqualTo(new Rate(1, 2, 2));
    assertThat(rates.stops()).isEqualTo(new Rate(1, 2, 2));
  }

  @Test
  void another_machine_says_nothing_about_this_one() {
    write("one", Map.of("cpu", "another", "cores", "2", "jdk", "25"), stall(150));

    assertThat(LiveErrorRates.in(results, HOST).calibrations()).isEmpty();
    assertThat(LiveErrorRates.in(results.resolve("nowhere"), HOST).calibrations()).isEmpty();
  }

  @Test
  void a_line_that_a_kill_cut_off_costs_nothing_but_itself() throws IOException {
    write("one", HOST, stall(150));
    Files.writeString(
        results.resolve("one").resolve(CalibrationFile.NAME),
        "{\"type\":\"stall\",\"stallMi",
        StandardOpenOption.APPEND);

    assertThat(LiveErrorRates.in(results, HOST).stalls()).isEqualTo(new Rate(1, 1, 1));
  }

  @Test
  void a_calibration_is_as_it_should_be_unless_something_large_was_missed() {
    assertThat(calibration(injected(5, OPEN)).isAsItShouldBe()).isFalse();
    assertThat(calibration(injected(Double.NaN, INVALID)).isAsItShouldBe()).isTrue();
    assertThat(calibration(new Alike("aa-1", Map.of("cpu", DIFFERENT))).isAsItShouldBe()).isFalse();
    assertThat(calibration(stall(150)).isAsItShouldBe()).isTrue();
  }

  private Calibration calibration(CalibrationLine outcome) {
    return new Calibration(header("one", HOST), List.of(outcome));
  }

  private void write(String name, Map<String, String> host, CalibrationLine... outcomes) {
    try (CalibrationFile file =
        CalibrationFile.create(results.resolve(name).resolve(CalibrationFile.NAME))) {
      file.append(header(name, host));
      for (CalibrationLine outcome : outcomes) {
        file.append(outcome);
      }
    }
  }

  private static CalibrationLine.Header header(String name, Map<String, String> host) {
    return new CalibrationLine.Header(
        CalibrationFile.FORMAT,
        CalibrationFile.VERSION,
        name,
        Instant.EPOCH,
        "0.1.0",
        "hello-jdk",
        Set.of(Check.values()),
        8,
        1,
        42,
        "not pinned",
        host);
  }

  /** 10 µs on top of 40. */
  private static Injected injected(double found, Verdict verdict) {
    return new Injected("slowed", Check.CPU, "cpu-25", "cpu@mix", 10, 40, found, verdict);
  }

  private static Stalled stall(double p99Millis) {
    return new Stalled(200, 5_000, 12_000, 150, p99Millis, List.of());
  }
}
