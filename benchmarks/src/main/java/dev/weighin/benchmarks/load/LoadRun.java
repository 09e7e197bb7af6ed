package dev.weighin.benchmarks.load;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.session.PhaseInstance.Status;
import io.hyperfoil.core.impl.SimulationRunner;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One phase of load, run by Hyperfoil with arrivals and tallies of our own.
 *
 * <p>Hyperfoil's local runner would go on without connections, and it may sleep through the end of
 * a phase for a second, because it looks whether the phase has ended before it begins to listen.
 * Here missing connections end the phase, and nothing is slept through.
 */
final class LoadRun extends SimulationRunner {
  private static final String PHASE = "load";

  private final LoadSpec spec;
  private final Traffic traffic;
  private final GeneratorMeter meter = new GeneratorMeter();
  private final CompletableFuture<Void> connected = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private LoadPhase load;
  private Instant startedAt;

  private LoadRun(LoadSpec spec, Traffic traffic) {
    super(benchmark(spec, traffic), PHASE, 0, error -> {});
    this.spec = spec;
    this.traffic = traffic;
  }

  /**
   * Run one phase to its end.
   *
   * @throws LoadFailedException if no connection can be opened, or the engine fails
   */
  static LoadResult of(LoadSpec spec) throws InterruptedException {
    LoadRun run = new LoadRun(spec, new Traffic(spec));
    try {
      run.run();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new LoadFailedException(
          cause.getMessage() == null ? cause.toString() : cause.getMessage(), e);
    } finally {
      run.shutdown();
    }
    return run.result();
  }

  private void run() throws InterruptedException, ExecutionException {
    init();
    openConnections(opened -> complete(connected, opened.cause()));
    connected.get();
    startPhase(PHASE);
    if (!endsWithin(spec.duration())) {
      finishPhase(PHASE);
      tryTerminatePhase(PHASE);
    }
    if (!endsWithin(spec.mostDuration().minus(spec.duration()))) {
      terminatePhase(PHASE);
    }
    ended.get();
  }

  private boolean endsWithin(Duration limit) throws InterruptedException, ExecutionException {
    try {
      ended.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private static void complete(CompletableFuture<Void> future, Throwable failure) {
    if (failure == null) {
      future.complete(null);
    } else {
      future.completeExceptionally(failure);
    }
  }

  @Override
  public void init() {
    super.init();
    instances.replaceAll(
        (name, replaced) -> {
          load = phase(replaced.definition());
          return load;
        });
  }

  @Override
  protected CompletableFuture<Void> phaseChanged(
      Phase phase, Status status, boolean sessionLimitExceeded, Throwable error) {
    if (status == Status.RUNNING) {
      startedAt = Instant.now();
      meter.start();
    } else if (status == Status.TERMINATED) {
      meter.stop();
    }
    CompletableFuture<Void> changed =
        super.phaseChanged(phase, status, sessionLimitExceeded, error);
    return status == Status.TERMINATED
        ? changed.whenComplete(
            (nothing, failure) -> complete(ended, error == null ? failure : error))
        : changed;
  }

  private LoadPhase phase(Phase definition) {
    return spec.isClosedLoop()
        ? new ClosedLoopPhase(definition, runId, spec, traffic, sessions, this::phaseChanged)
        : new ArrivalPhase(definition, runId, spec, traffic, sessions, this::phaseChanged);
  }

  private LoadResult result() {
    RequestResult total = traffic.total();
    GeneratorHealth health = meter.health(total.started(), load);
    return new LoadResult(
        spec.phase(),
        startedAt,
        spec.arrivalRate(),
        total.started() / (spec.duration().toNanos() / 1e9),
        load.dropped(),
        total,
        traffic.results(),
        traffic.bytesSent(),
        traffic.bytesReceived(),
        health,
        GeneratorRules.broken(spec, total.started(), load.dropped(), health));
  }

  static Benchmark benchmark(LoadSpec spec, Traffic traffic) {
    BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name(PHASE).threads(1);
    HttpPluginBuilder http = benchmark.addPlugin(HttpPluginBuilder::new);
    http.ergonomics()
        .repeatCookies(false)
        .userAgentFromSession(false)
        .autoRangeCheck(false)
        .stopOnInvalid(false);
    http.http()
        .host(spec.target().getHost())
        .port(spec.target().getPort())
        .allowHttp2(false)
        .sharedConnections(spec.connections())
        .requestTimeout(spec.timeout().toMillis());
    benchmark
        .addPhase(PHASE)
        .always(spec.connections())
        .duration(spec.duration().toMillis())
        .maxDuration(spec.mostDuration().toMillis())
        .scenario()
        .maxRequests(1)
        .maxSequences(1)
        .initialSequence(PHASE)
        .step(HttpStepCatalog.SC)
        .httpRequest(null)
        .method(() -> session -> traffic.of(session).request().method())
        .path(session -> traffic.of(session).request().path())
        .headerAppender((session, writer) -> traffic.of(session).request().writeHeaders(writer))
        .body((session, connection) -> traffic.of(session).request().body())
        .metric(PHASE)
        .handler()
        .status((request, status) -> traffic.of(request.session).status(status))
        .body(fragmented -> traffic)
        .onCompletion(traffic::completed)
        .rawBytes(traffic);
    return benchmark.build();
  }
}
