package dev.weighin.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.load.LoadError;
import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.RequestResult;
import dev.weighin.benchmarks.load.ResponseTimes;
import dev.weighin.benchmarks.measure.HeapTry.Outcome;
import dev.weighin.benchmarks.results.FixedRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What it takes to hold a load. */
class HeapRunTest {
  @Test
  void whoever_answers_everything_within_100_ms_holds() {
    assertThat(HeapRun.failure(load(0, 0, 100))).isEmpty();
  }

  @Test
  void a_p99_above_that_is_too_late() {
    assertThat(outcome(load(0, 0, 101))).isEqualTo(Outcome.LATE);
  }

  @Test
  void one_request_that_failed_is_too_many_and_so_is_one_that_was_not_taken_up() {
    assertThat(outcome(load(1, 0, 5))).isEqualTo(Outcome.REQUESTS_FAILED);
    assertThat(outcome(load(0, 1, 5))).isEqualTo(Outcome.REQUESTS_DROPPED);
  }

  @Test
  void whoever_was_asked_too_little_has_shown_nothing() {
    LoadProblem rate = new LoadProblem(LoadProblem.Kind.RATE_OFF, "900 requests");

    assertThat(outcome(load(0, 0, 5, rate))).isEqualTo(Outcome.NOT_ASKED);
    assertThat(outcome(load(0, 1, 5, rate))).isEqualTo(Outcome.REQUESTS_DROPPED);
  }

  @Test
  void every_kind_of_memory_that_runs_out_is_found_in_a_log() {
    assertThat(HeapRun.outOfMemory("x\nTerminating due to java.lang.OutOfMemoryError: Java heap"))
        .isPresent();
    assertThat(HeapRun.outOfMemory("io.netty.util.internal.OutOfDirectMemoryError: failed to"))
        .isPresent();
    assertThat(HeapRun.outOfMemory("ready http://127.0.0.1:8080")).isEmpty();
  }

  private static Outcome outcome(LoadResult load) {
    return HeapRun.failure(load).orElseThrow().outcome();
  }

  private static LoadResult load(
      long failed, long dropped, double p99Millis, LoadProblem... broken) {
    LoadResult load = FixedRun.trial(1, 1, "a", 1).phases().getFirst().load();
    ResponseTimes times = new ResponseTimes(1_000, 1_000, 2_000, 1_000 * p99Millis, 2e6, 3e6, "");
    Map<LoadError, Long> errors = failed == 0 ? Map.of() : Map.of(LoadError.TIMEOUT, failed);
    RequestResult all = new RequestResult(1_000, 1_000, Map.of(), errors, 10, times);
    return new LoadResult(
        load.phase(),
        load.startedAt(),
        load.askedRate(),
        load.achievedRate(),
        dropped,
        all,
        load.requests(),
        load.bytesSent(),
        load.bytesReceived(),
        load.generator(),
        List.of(broken));
  }
}
