package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.measure.HeapTry;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.CapacitySearch;
import dev.weighin.benchmarks.plan.HeapSearch;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.Schedule;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smallest heap is searched for with a real server, among two. */
class HeapIT {
  private static final Duration NONE = Duration.ZERO;
  private static final Schedule SCHEDULE =
      new Schedule(
          1,
          0,
          false,
          List.of(LoadLevel.LOWER),
          NONE,
          0,
          0,
          0,
          NONE,
          NONE,
          NONE,
          0,
          NONE,
          CapacitySearch.NONE,
          new HeapSearch(1, Duration.ofMillis(500), Duration.ofSeconds(1), List.of(2, 128)));

  /** So few that a server which has just started keeps up on a busy machine. */
  private static final Rates RATES = new Rates(50, 100, 100);

  @TempDir private Path directory;

  @Test
  void a_large_heap_holds_and_a_tiny_one_is_not_even_enough_to_start() throws Exception {
    PreparedRun.in(directory, SCHEDULE, RATES, "hello-jdk");

    try (WeighProcess weigh = PreparedRun.resume(directory)) {
      assertThat(weigh.exitCode()).as(weigh.err()).isEqualTo(ExitCode.OK);
      assertThat(weigh.out()).contains("smallest heap", "128 MiB");
      assertThat(weigh.survivors()).isEmpty();
    }
    Run run = ResultFile.read(directory);
    assertThat(run.status()).isEqualTo("complete");
    Trial trial = run.trials().getFirst();
    assertThat(trial.phases()).isEmpty();
    assertThat(trial.heap().smallest().orElseThrow().heapBytes()).isEqualTo(128L << 20);
    assertThat(trial.heap().tries().getLast())
        .returns(2L << 20, HeapTry::heapBytes)
        .matches(HeapTry::certainlyFailed);
  }
}
