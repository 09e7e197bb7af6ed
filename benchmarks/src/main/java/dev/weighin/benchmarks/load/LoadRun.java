package dev.weighin.benchmarks.load;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.session.PhaseInstance.Status;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * One phase of load, run by Hyperfoil with arrivals and tallies of our own.
 *
 * <p>Hyperfoil's local runner would go on without connections; here that ends the phase.
 */
final class LoadRun extends LocalSimulationRunner {
  private static final String PHASE = "load";

  private final LoadSpec spec;
  private final Traffic traffic;
  private final GeneratorMeter meter = new GeneratorMeter();
  private LoadPhase load;
  private Instant startedAt;

  private LoadRun(LoadSpec spec, Traffic traffic) {
    super(benchmark(spec, traffic));
    this.spec = spec;
    this.traffic = traffic;
  }

  /**
   * Run one phase to its end.
   *
   * @throws LoadFailedException if no connection can be opened, or the engine fails
   */
  static LoadResult of(LoadSpec spec) {
    LoadRun run = new LoadRun(spec, new Traffic(spec));
    try {
      run.run();
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new LoadFailedException(
          cause.getMessage() == null ? cause.toString() : cause.getMessage(), e);
    }
    return run.result();
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
  public void openConnections(Handler<AsyncResult<Void>> handler) {
    super.openConnections(
        opened -> {
          if (opened.failed()) {
            load.fail(opened.cause());
          }
          handler.handle(opened);
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
    return super.phaseChanged(phase, status, sessionLimitExceeded, error);
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
