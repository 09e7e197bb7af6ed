package dev.weighin.benchmarks.results;

import dev.weighin.benchmarks.load.GeneratorHealth;
import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.RequestResult;
import dev.weighin.benchmarks.load.ResponseTimes;
import dev.weighin.benchmarks.measure.Canary;
import dev.weighin.benchmarks.measure.Conditions;
import dev.weighin.benchmarks.measure.CpuTime;
import dev.weighin.benchmarks.measure.LoadedClasses;
import dev.weighin.benchmarks.measure.Phase;
import dev.weighin.benchmarks.measure.StartUp;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.measure.WarmUp;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.benchmarks.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lines of a run with made-up round figures, to test what is done with them. */
public final class FixedRun {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  /** Two blocks of very short trials, one level, no pilots. */
  public static final Schedule SCHEDULE =
      new Schedule(
          2,
          1,
          false,
          List.of(LoadLevel.LOWER),
          Duration.ofMillis(200),
          2,
          2,
          0,
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          Duration.ofMillis(200),
          0,
          Duration.ZERO);

  private static final Rates RATES = new Rates(1_000, 2_000, 1_500);

  /** Nothing else happened. */
  public static final Conditions QUIET = new Conditions(0.0, 0.0, 0L, List.of());

  private FixedRun() {}

  /**
   * A complete run of two blocks: each arm after the first needs twice what the one before does.
   */
  public static List<ResultLine> of(String... arms) {
    return of(2, arms);
  }

  /** The same with another number of blocks. */
  public static List<ResultLine> of(int blocks, String... arms) {
    List<ResultLine> lines = new ArrayList<>();
    lines.add(header(ResultFile.VERSION, arms));
    lines.add(new ResultLine.Paced(RATES, "asked for", List.of()));
    for (int block = 1; block <= blocks; block++) {
      for (int position = 1; position <= arms.length; position++) {
        int factor = 1 << (position - 1);
        lines.add(new ResultLine.Weighed(trial(block, position, arms[position - 1], factor)));
      }
    }
    lines.add(new ResultLine.End("complete", START.plusSeconds(60)));
    return lines;
  }

  /** A first line. */
  public static ResultLine.Header header(int version, String... arms) {
    return new ResultLine.Header(
        ResultFile.FORMAT,
        version,
        "20260102T030405Z-quick",
        START,
        "0.1.0",
        "quick",
        SCHEDULE,
        Stream.of(arms).map(FixedRun::arm).toList(),
        RATES,
        32,
        42,
        List.of(List.of(arms), List.of(arms)),
        "server on core 0, generator on core 1",
        List.of("-Xmx256m"),
        Map.of("cpu", "a made-up one"));
  }

  private static ResultLine.ArmLine arm(String label) {
    return new ResultLine.ArmLine(
        label,
        "hello-" + label,
        "Framework " + label,
        "default",
        "virtual threads",
        List.of(),
        "00ff",
        false);
  }

  /** A trial whose figures are {@code factor} times the smallest. */
  public static Trial trial(int block, int position, String arm, int factor) {
    return trial(block, 1, position, arm, factor, QUIET);
  }

  /** A trial of some attempt under some conditions. */
  public static Trial trial(
      int block, int attempt, int position, String arm, int factor, Conditions conditions) {
    return new Trial(
        block,
        attempt,
        position,
        arm,
        START,
        List.of("java", "-jar", "app.jar"),
        new Canary(100_000.0, 100_000.0),
        new StartUp(
            400_000L * factor,
            500_000L * factor,
            new CpuTime(250_000_000L * factor, 50_000_000L * factor, 0),
            50L << 20,
            20 * factor,
            new LoadedClasses(4_000L * factor, 1_500),
            conditions),
        (60L << 20) * factor,
        new WarmUp(3, 6_000, 0.01, 0.02, true),
        Scenario.ROUTES.stream().map(scenario -> phase(scenario, factor, conditions)).toList(),
        (80L << 20) * factor,
        (20L << 20) * factor);
  }

  private static Phase phase(Scenario scenario, int factor, Conditions conditions) {
    long requests = scenario == Scenario.MIX ? 10_000 : 2_000;
    RequestResult all =
        new RequestResult(
            requests, requests, Map.of(200, requests), Map.of(), 200, times(requests, factor));
    LoadResult load =
        new LoadResult(
            scenario.name(),
            START,
            1_000,
            1_000,
            0,
            all,
            Map.of(),
            1L,
            1L,
            health(),
            List.<LoadProblem>of());
    return new Phase(
        scenario,
        LoadLevel.LOWER,
        load,
        new CpuTime(requests * 40_000L * factor, 0, 0),
        requests * 1_024L * factor,
        70L << 20,
        60L << 20,
        30,
        conditions);
  }

  private static ResponseTimes times(long requests, int factor) {
    return new ResponseTimes(
        requests,
        200.0 * factor,
        300.0 * factor,
        900.0 * factor,
        2_000.0 * factor,
        5_000.0 * factor,
        "");
  }

  private static GeneratorHealth health() {
    return new GeneratorHealth(
        "1", Duration.ofSeconds(10), Duration.ofSeconds(1), 20, 0.1, 0, 1.0, 0, 0, 0, 0.5);
  }
}
