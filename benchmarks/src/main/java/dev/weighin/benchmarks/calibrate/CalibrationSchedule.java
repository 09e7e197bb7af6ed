package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.Schedule;
import java.time.Duration;
import java.util.List;

/** Trials as short as they can be for what they are to show. */
final class CalibrationSchedule {
  /** Modest, so that a small shared machine keeps it, and yet 10,000 requests in some seconds. */
  static final Rates RATES = new Rates(2_000, 2_000, 2_000);

  /** One disturbed block of four may be repeated. */
  private static final int BLOCKS_PER_REPEAT = 4;

  private CalibrationSchedule() {}

  /** A server that is warmed up and asked 10,500 times, which a p99 needs. */
  static Schedule loaded(int blocks) {
    return schedule(blocks, List.of(LoadLevel.LOWER), 3, 5, Duration.ofMillis(1_500));
  }

  /** A server that is started, asked a little and stopped. */
  static Schedule startUp(int blocks) {
    return schedule(blocks, List.of(), 1, 1, Duration.ofMillis(200));
  }

  private static Schedule schedule(
      int blocks, List<LoadLevel> levels, int leastRounds, int mostRounds, Duration round) {
    return new Schedule(
        blocks,
        blocks / BLOCKS_PER_REPEAT,
        false,
        levels,
        round,
        leastRounds,
        mostRounds,
        0,
        Duration.ofMillis(500),
        Duration.ZERO,
        Duration.ofMillis(5_250),
        10_500,
        Duration.ZERO);
  }
}
