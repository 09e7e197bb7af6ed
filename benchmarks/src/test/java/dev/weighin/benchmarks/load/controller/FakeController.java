package dev.weighin.benchmarks.load.controller;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.weighin.benchmarks.load.TestServer;
import io.hyperfoil.api.Version;
import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkData;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.core.parser.BenchmarkParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.HistogramLogWriter;

/**
 * A controller of Hyperfoil without agents. The REST interface is an imitation, made from
 * Hyperfoil's {@code openapi.yaml} and the sources of its {@code ControllerServer}; what reads the
 * benchmark, makes the load and counts is Hyperfoil itself.
 */
public final class FakeController implements AutoCloseable {
  static {
    // The native transports are not among the libraries.
    System.setProperty("io.hyperfoil.netty.transport", "nio");
  }

  private static final double[] PERCENTILES = {0.5, 0.9, 0.99, 0.999, 0.9999};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Benchmark> benchmarks = new ConcurrentHashMap<>();
  private final Map<String, RunningBenchmark> runs = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final TestServer server = TestServer.with(this::serve);

  private record Place(String phase, int step, String metric) {}

  private record Reply(int status, Object body) {}

  private static final class RunningBenchmark {
    final String id;
    final Benchmark benchmark;
    final Map<Place, StatisticsSnapshot> statistics = new ConcurrentHashMap<>();
    volatile boolean asked;
    volatile boolean over;
    volatile boolean cancelled;

    RunningBenchmark(String id, Benchmark benchmark) {
      this.id = id;
      this.benchmark = benchmark;
    }

    void run() {
      new LocalSimulationRunner(
              benchmark,
              (phase, step, metric, snapshot, ready) ->
                  statistics
                      .computeIfAbsent(
                          new Place(phase.name(), step, metric), place -> new StatisticsSnapshot())
                      .add(snapshot),
              null,
              null)
          .run();
      over = true;
    }
  }

  public URI uri() {
    return server.uri();
  }

  /** The benchmarks that were uploaded, by name. */
  Map<String, Benchmark> benchmarks() {
    return benchmarks;
  }

  /** Whether somebody wanted to know how a run gets on. */
  boolean wasAsked() {
    return runs.values().stream().anyMatch(run -> run.asked);
  }

  /** The ids of the runs that were told to stop. */
  List<String> killed() {
    return runs.values().stream().filter(run -> run.cancelled).map(run -> run.id).toList();
  }

  @Override
  public void close() {
    server.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Reply reply = reply(exchange);
    byte[] body =
        reply.body() instanceof String text
            ? text.getBytes(StandardCharsets.UTF_8)
            : JSON.writeValueAsBytes(reply.body());
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
    return switch (exchange.getRequestMethod() + " " + path[0]) {
      case "GET version" -> new Reply(200, Map.of("version", Version.VERSION));
      case "POST benchmark" -> store(exchange);
      case "GET benchmark" -> start(path[1]);
      case "GET run" ->
          runs.containsKey(path[1])
              ? ofRun(runs.get(path[1]), path, parameters(exchange))
              : new Reply(404, "");
      default -> new Reply(404, "");
    };
  }

  private Reply store(HttpExchange exchange) throws IOException {
    if (!"text/vnd.yaml".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      return new Reply(406, "");
    }
    String source = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      BenchmarkParser parser = BenchmarkParser.instance();
      Benchmark benchmark =
          parser.buildBenchmark(parser.createSource(source, BenchmarkData.EMPTY), Map.of());
      if (benchmark.agents().length > 0) {
        return new Reply(
            400,
            "Hyperfoil runs in standalone mode but the benchmark defines agents for clustering");
      }
      benchmarks.put(benchmark.name(), benchmark);
      return new Reply(204, "");
    } catch (Exception e) {
      return new Reply(400, "Cannot read benchmark: " + e.getMessage());
    }
  }

  private Reply start(String name) {
    if (!benchmarks.containsKey(name)) {
      return new Reply(404, "Benchmark not found");
    }
    if (runs.values().stream().anyMatch(run -> !run.over)) {
      return new Reply(403, "Another run is in progress");
    }
    RunningBenchmark run =
        new RunningBenchmark("%04X".formatted(ids.getAndIncrement()), benchmarks.get(name));
    runs.put(run.id, run);
    Thread.ofVirtual().start(run::run);
    return new Reply(202, state(run));
  }

  private Reply ofRun(RunningBenchmark run, String[] path, Map<String, String> parameters) {
    return switch (path.length == 2 ? "" : path[path.length - 1]) {
      case "" -> {
        run.asked = true;
        yield new Reply(200, state(run));
      }
      case "kill" -> {
        run.cancelled = true;
        yield new Reply(202, "");
      }
      case "total" -> new Reply(200, total(run));
      case "histogram" ->
          new Reply(
              200,
              histogram(
                  run,
                  new Place(
                      parameters.get("phase"),
                      Integer.parseInt(parameters.get("stepId")),
                      parameters.get("metric"))));
      default -> new Reply(404, "");
    };
  }

  private static Map<String, Object> state(RunningBenchmark run) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", run.id);
    state.put("benchmark", run.benchmark.name());
    state.put("started", "2026/01/02 03:04:05.678");
    state.put("terminated", run.over ? "2026/01/02 03:05:05.678" : null);
    state.put("cancelled", run.cancelled);
    state.put("agents", List.of());
    state.put("errors", List.of());
    return state;
  }

  private static Map<String, Object> total(RunningBenchmark run) {
    List<Object> statistics = new ArrayList<>();
    run.statistics.forEach(
        (place, snapshot) -> {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("phase", place.phase());
          entry.put("stepId", place.step());
          entry.put("metric", place.metric());
          entry.put("summary", snapshot.summary(PERCENTILES));
          entry.put("failedSLAs", List.of());
          statistics.add(entry);
        });
    return Map.of("status", run.over ? "TERMINATED" : "RUNNING", "statistics", statistics);
  }

  private static Map<String, Object> histogram(RunningBenchmark run, Place place) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    HistogramLogWriter writer = new HistogramLogWriter(log);
    writer.outputIntervalHistogram(run.statistics.get(place).histogram);
    writer.close();
    return Map.of(
        "phase", place.phase(),
        "metric", place.metric(),
        "data", log.toString(StandardCharsets.UTF_8));
  }

  private static Map<String, String> parameters(HttpExchange exchange) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = exchange.getRequestURI().getQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return parameters;
  }
}
