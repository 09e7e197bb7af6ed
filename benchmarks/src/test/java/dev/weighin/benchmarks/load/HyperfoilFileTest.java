package dev.weighin.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkData;
import io.hyperfoil.api.config.Model;
import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.core.parser.BenchmarkParser;
import io.hyperfoil.http.config.Http;
import io.hyperfoil.http.config.HttpPluginConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The written file is read by Hyperfoil's own parser and run by its own engine. */
class HyperfoilFileTest {
  static {
    // As in the generator's own process: the native transports are not among the libraries.
    System.setProperty("io.hyperfoil.netty.transport", "nio");
  }

  private static final URI TARGET = URI.create("http://127.0.0.1:8123");
  private static final Map<String, String> NO_AGENTS = Map.of();

  private static final LoadRequest CREATE =
      new LoadRequest(
          "create",
          3,
          "POST",
          "/greetings?a=%20b",
          Map.of("Content-Type", "application/json"),
          "{\"name\": \"J\u00fcrgen: ${no} #variable\"}",
          201,
          new ExpectedBody.Anything());

  @Test
  void what_reaches_the_server_is_that_of_the_embedded_generator() throws Exception {
    LoadSpec phase = spec("mix", TARGET, 400, Duration.ofSeconds(2));

    Http written = http(parsed(HyperfoilFile.of("a", List.of(phase), NO_AGENTS)));
    Http embedded = http(LoadRun.benchmark(phase, new Traffic(phase)));

    assertThat(written)
        .usingRecursiveComparison()
        .ignoringFields("sharedConnections", "isDefault", "name", "rawBytesHandlers")
        .isEqualTo(embedded);
    assertThat(written.sharedConnections().core()).isEqualTo(embedded.sharedConnections().core());
    assertThat(written.sharedConnections().max()).isEqualTo(embedded.sharedConnections().max());
  }

  @Test
  void arrivals_are_a_poisson_process_of_that_rate_in_which_shares_go_by_weight() throws Exception {
    LoadSpec phase = spec("mix", TARGET, 400, Duration.ofSeconds(2));

    Map<String, Phase> phases =
        byName(parsed(HyperfoilFile.of("a", List.of(phase), NO_AGENTS)).phases());

    assertThat(phases).containsOnlyKeys("mix", "mix/hello", "mix/create");
    Model.ConstantRate hello = (Model.ConstantRate) phases.get("mix/hello").model;
    Model.ConstantRate create = (Model.ConstantRate) phases.get("mix/create").model;
    assertThat(hello.variance).isTrue();
    assertThat(hello.usersPerSec).isEqualTo(100);
    assertThat(create.usersPerSec).isEqualTo(300);
    assertThat(hello.maxSessions + create.maxSessions).isEqualTo(phase.mostWaiting());
    assertThat(phases.get("mix/create").duration()).isEqualTo(2_000);
    Phase embedded = LoadRun.benchmark(phase, new Traffic(phase)).phases().iterator().next();
    assertThat(phases.get("mix/create").maxDuration()).isEqualTo(embedded.maxDuration());
  }

  @Test
  void phases_follow_each_other() throws Exception {
    List<LoadSpec> specs =
        List.of(
            spec("first", TARGET, 10, Duration.ofSeconds(1)),
            spec("second", TARGET, 20, Duration.ofSeconds(1)));

    Map<String, Phase> phases = byName(parsed(HyperfoilFile.of("a", specs, NO_AGENTS)).phases());

    assertThat(phases.get("first/hello").startAfterStrict()).isEmpty();
    assertThat(phases.get("second/hello").startAfterStrict()).containsExactly("first");
  }

  @Test
  void a_phase_of_one_kind_of_request_is_one_phase() throws Exception {
    LoadRequest hello = LoadRequest.get("hello", "/", Specs.HELLO);
    LoadSpec phase = Specs.of(TARGET, 10, Duration.ofSeconds(1), hello);

    Map<String, Phase> phases =
        byName(parsed(HyperfoilFile.of("a", List.of(phase), NO_AGENTS)).phases());

    assertThat(phases).containsOnlyKeys(HyperfoilFile.partOf(phase, hello));
  }

  @Test
  void agents_are_named_with_their_hosts() throws Exception {
    String file =
        HyperfoilFile.of(
            "a",
            List.of(spec("one", TARGET, 10, Duration.ofSeconds(1))),
            Map.of("load-1", "user@load-1.example.org:22"));

    assertThat(parsed(file).agents())
        .singleElement()
        .satisfies(
            agent -> {
              assertThat(agent.name).isEqualTo("load-1");
              assertThat(agent.inlineConfig).isEqualTo("user@load-1.example.org:22");
            });
  }

  @Test
  void two_targets_do_not_fit_into_one_file() {
    List<LoadSpec> specs =
        List.of(
            spec("one", TARGET, 10, Duration.ofSeconds(1)),
            spec("two", Specs.NOWHERE, 10, Duration.ofSeconds(1)));

    assertThatThrownBy(() -> HyperfoilFile.of("a", specs, NO_AGENTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one target");
  }

  @Test
  void hyperfoil_runs_it_and_every_request_arrives_as_it_was_meant() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    try (TestServer server = TestServer.with(exchange -> record(exchange, seen))) {
      LoadSpec phase = spec("mix", server.uri(), 200, Duration.ofSeconds(1));
      StatisticsSnapshot all = new StatisticsSnapshot();
      Set<String> metrics = new HashSet<>();

      new LocalSimulationRunner(
              parsed(HyperfoilFile.of("a", List.of(phase), NO_AGENTS)),
              (of, step, metric, snapshot, ready) -> {
                metrics.add(of.name() + " " + metric);
                all.add(snapshot);
              },
              null,
              null)
          .run();

      assertThat(metrics).containsExactlyInAnyOrder("mix/hello hello", "mix/create create");
      assertThat(all.requestCount).isBetween(120, 280);
      assertThat(all.responseCount).isEqualTo(all.requestCount);
      assertThat(all.errors() + all.invalid).isZero();
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(
            "GET / null ", "POST /greetings?a=%20b application/json " + CREATE.body());
  }

  private static void record(HttpExchange exchange, Set<String> seen) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body));
    boolean created = exchange.getRequestMethod().equals("POST");
    TestServer.answer(exchange, created ? 201 : 200, "Hello, World!");
  }

  private static LoadSpec spec(String name, URI target, double rate, Duration duration) {
    return new LoadSpec(
        name,
        target,
        List.of(LoadRequest.get("hello", "/", Specs.HELLO), CREATE),
        rate,
        duration,
        16,
        Duration.ofSeconds(5),
        7);
  }

  private static Benchmark parsed(String file) throws Exception {
    BenchmarkParser parser = BenchmarkParser.instance();
    return parser.buildBenchmark(parser.createSource(file, BenchmarkData.EMPTY), Map.of());
  }

  private static Http http(Benchmark benchmark) {
    return benchmark.plugin(HttpPluginConfig.class).defaultHttp();
  }

  private static Map<String, Phase> byName(Iterable<Phase> phases) {
    Map<String, Phase> byName = new HashMap<>();
    phases.forEach(phase -> byName.put(phase.name(), phase));
    return byName;
  }
}
