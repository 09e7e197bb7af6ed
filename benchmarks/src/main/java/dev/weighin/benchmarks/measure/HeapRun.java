package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadGenerator;
import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.LoadSpec;
import dev.weighin.benchmarks.measure.HeapTry.Outcome;
import dev.weighin.benchmarks.plan.HeapSearch;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.contract.launch.JavaRuntime;
import dev.weighin.contract.launch.LaunchFailedException;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts one server with a heap of choice, warms it up a little, and sees whether it holds the mix
 * at a rate. No meter is attached to it: that would live on the same heap.
 *
 * @param plan what the whole run does
 * @param arrivalsPerSecond the rate
 * @param generator where the load comes from
 * @param launcher starts the server, with the heap that all servers share
 * @param seed where the randomness of the arrivals starts
 */
record HeapRun(
    RunPlan plan,
    double arrivalsPerSecond,
    LoadGenerator generator,
    ServerLauncher launcher,
    long seed)
    implements HeapBisection.Trying {
  /** From here on a user notices; a server that does little but collect garbage is later still. */
  private static final double LATEST_MICROS = 100_000;

  /** Else a server that has lost a thread may live on, half dead. */
  private static final String EXIT = "-XX:+ExitOnOutOfMemoryError";

  /** That of the Java runtime, and that of libraries which keep count of memory by themselves. */
  private static final Pattern OUT_OF_MEMORY = Pattern.compile("OutOf\\w*MemoryError.*");

  private static final Duration END = Duration.ofSeconds(2);
  private static final long MEBIBYTE = 1L << 20;

  /** Why a server did not hold. */
  record Failure(Outcome outcome, String reason) {}

  @Override
  public HeapTry tried(int mebibytes) throws InterruptedException {
    long bytes = mebibytes * MEBIBYTE;
    ServerLauncher small = launcher.withJvm(JavaRuntime.heap(mebibytes)).withJvm(List.of(EXIT));
    Surroundings surroundings = Surroundings.watch(plan.cores(), generator.pid());
    try (RunningServer server = small.start()) {
      return underLoad(server, bytes, surroundings);
    } catch (LaunchFailedException e) {
      return over(bytes, neverReady(e));
    }
  }

  private HeapTry underLoad(RunningServer server, long bytes, Surroundings surroundings)
      throws InterruptedException {
    try {
      LoadResult load = load(server);
      if (!server.isAlive()) {
        throw new MeterException(server.name() + " ended under load");
      }
      CpuTime cpu = new CpuMeter(server.pid()).read();
      Optional<Failure> failure = outOfMemory(server.logFile()).or(() -> failure(load));
      return new HeapTry(
          bytes,
          failure.map(Failure::outcome).orElse(Outcome.HELD),
          failure.map(Failure::reason).orElse(null),
          load.all().times().p99Micros(),
          cpu,
          Memory.of(server.pid()).peakRssBytes(),
          load.problems(),
          surroundings.conditions(cpu));
    } catch (MeterException | UncheckedIOException e) {
      if (!server.awaitEnd(END)) {
        throw e;
      }
      return over(bytes, ended(server));
    }
  }

  /** The first load it failed under, or else that which counts. */
  private LoadResult load(RunningServer server) throws InterruptedException {
    HeapSearch search = plan.schedule().heap();
    Affinity.freeProcess(server.pid(), plan.cores().server());
    for (double pace : HeapSearch.GENTLE_PACE) {
      LoadResult gentle =
          generator.run(spec(server, "warm-up", pace * arrivalsPerSecond, search.warmUp()));
      if (gentle.all().failed() > 0 || gentle.dropped() > 0) {
        return gentle;
      }
    }
    Affinity.bindProcess(server.pid(), plan.cores().server());
    return generator.run(spec(server, "heap", arrivalsPerSecond, search.hold()));
  }

  private LoadSpec spec(RunningServer server, String phase, double rate, Duration duration) {
    return new LoadSpec(
        phase,
        server.uri(),
        Scenario.MIX.requests(),
        rate,
        duration,
        plan.connections(),
        LoadSpec.ANSWER_TIMEOUT,
        seed);
  }

  /** Why what a server did under load is not enough; empty if it is. */
  static Optional<Failure> failure(LoadResult load) {
    double p99 = load.all().times().p99Micros();
    if (load.all().failed() > 0) {
      return failure(
          Outcome.REQUESTS_FAILED,
          "%,d of %,d requests failed: %s",
          load.all().failed(),
          load.all().started(),
          load.all().errors());
    }
    if (load.dropped() > 0) {
      return failure(
          Outcome.REQUESTS_DROPPED, "%,d requests found too many waiting", load.dropped());
    }
    if (p99 > LATEST_MICROS) {
      return failure(Outcome.LATE, "the p99 was %,.0f ms", p99 / 1_000);
    }
    return load.problems().stream()
        .filter(problem -> problem.kind() == LoadProblem.Kind.RATE_OFF)
        .map(problem -> new Failure(Outcome.NOT_ASKED, problem.text()))
        .findFirst();
  }

  private static Optional<Failure> failure(Outcome outcome, String text, Object... values) {
    return Optional.of(new Failure(outcome, String.format(Locale.ROOT, text, values)));
  }

  private static Failure neverReady(LaunchFailedException e) {
    return outOfMemory(String.join("\n", e.lastLines()))
        .orElseGet(() -> new Failure(Outcome.ENDED, e.reason()));
  }

  private static Failure ended(RunningServer server) {
    return outOfMemory(server.logFile())
        .orElseGet(
            () ->
                new Failure(
                    Outcome.ENDED,
                    "ended under load with exit code " + server.exitCode().orElseThrow()));
  }

  private static HeapTry over(long bytes, Failure failure) {
    return new HeapTry(
        bytes, failure.outcome(), failure.reason(), null, null, null, List.of(), null);
  }

  private static Optional<Failure> outOfMemory(Path log) {
    try {
      // Whatever bytes a server writes: what is looked for is plain.
      return outOfMemory(Files.readString(log, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + log, e);
    }
  }

  static Optional<Failure> outOfMemory(String text) {
    Matcher matcher = OUT_OF_MEMORY.matcher(text);
    return matcher.find()
        ? failure(Outcome.OUT_OF_MEMORY, "%s", matcher.group())
        : Optional.empty();
  }
}
