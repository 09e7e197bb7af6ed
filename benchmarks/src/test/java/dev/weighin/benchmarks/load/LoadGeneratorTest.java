package dev.weighin.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.weighin.benchmarks.load.LoadProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("instrument")
class LoadGeneratorTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final double RATE = 200;

  @TempDir private static Path directory;

  private static LoadGenerator generator;
  private static final Set<String> echoed = ConcurrentHashMap.newKeySet();

  @AutoClose private static final TestServer server = TestServer.with(LoadGeneratorTest::serve);

  @BeforeAll
  static void start() {
    generator = LoadGenerator.start(OptionalInt.empty(), directory.resolve("generator.log"));
  }

  @AfterAll
  static void stop() {
    generator.close();
  }

  @Test
  void right_answers_are_counted_and_timed() throws Exception {
    LoadResult result = generator.run(Specs.hello(server.uri(), RATE, SECOND));

    RequestResult all = result.all();
    assertThat(all.started()).isBetween(120L, 280L);
    assertThat(all.answered()).isEqualTo(all.started());
    assertThat(all.statuses()).isEqualTo(Map.of(200, all.answered()));
    assertThat(all.errors()).isEmpty();
    assertThat(all.bodiesChecked()).isEqualTo((all.started() + 9) / 10);
    assertThat(all.times().count()).isEqualTo(all.answered());
    assertThat(all.times().p50Micros()).isPositive();
    assertThat(result.bytesReceived()).isGreaterThan(13 * all.answered());
    assertThat(result.bytesSent()).isGreaterThan("GET / HTTP/1.1".length() * all.started());
    assertThat(result.achievedRate()).isEqualTo(all.started());
    assertThat(result.dropped()).isZero();
  }

  /** Each of the connections asks again only when it is answered. */
  @Test
  void a_closed_loop_keeps_every_connection_busy_and_no_more() throws Exception {
    LoadSpec spec = Specs.hello(server.uri(), LoadSpec.CLOSED_LOOP, SECOND);

    LoadResult result = generator.run(spec);

    assertThat(result.all().errors()).isEmpty();
    assertThat(result.all().answered()).isEqualTo(result.all().started()).isGreaterThan(100);
    assertThat(result.problems()).extracting(LoadProblem::kind).doesNotContain(Kind.RATE_OFF);
  }

  @Test
  void the_generator_accounts_for_its_own_work() throws Exception {
    GeneratorHealth health = generator.run(Specs.hello(server.uri(), RATE, SECOND)).generator();

    assertThat(health.cores()).matches("[0-9,-]+");
    // Up to the last answer, which comes when the last request was due.
    assertThat(health.elapsed()).isBetween(SECOND.dividedBy(2), SECOND.multipliedBy(20));
    assertThat(health.cpu()).isPositive();
    assertThat(health.cpuMicrosPerRequest()).isPositive();
    assertThat(health.coreBusy()).isBetween(0.0001, 4.0);
  }

  @Test
  void each_kind_of_request_has_its_own_result() throws Exception {
    LoadResult result =
        generator.run(
            Specs.of(
                server.uri(),
                RATE,
                SECOND,
                LoadRequest.get("hello", "/", Specs.HELLO).weighing(3),
                LoadRequest.get("missing", "/missing", Specs.HELLO)));

    assertThat(result.requests().keySet()).containsExactly("hello", "missing");
    RequestResult hello = result.requests().get("hello");
    RequestResult missing = result.requests().get("missing");
    assertThat(hello.errors()).isEmpty();
    assertThat(missing.statuses()).isEqualTo(Map.of(404, missing.started()));
    assertThat(missing.errors()).isEqualTo(Map.of(LoadError.UNEXPECTED_STATUS, missing.started()));
    assertThat(missing.times().count()).isZero();
    assertThat(result.all().started()).isEqualTo(hello.started() + missing.started());
    assertThat(result.all().failed()).isEqualTo(missing.started());
  }

  @Test
  void method_headers_and_body_arrive_as_specified() throws Exception {
    LoadRequest echo =
        new LoadRequest(
            "echo",
            1,
            "POST",
            "/echo?times=2",
            Map.of("X-Request-Id", "abc"),
            "Grüße",
            200,
            new ExpectedBody.Exactly("POST /echo?times=2 abc Grüße"));

    LoadResult result = generator.run(Specs.of(server.uri(), RATE, SECOND, echo));

    assertThat(echoed).containsExactly("POST /echo?times=2 abc Grüße");
    assertThat(result.all().errors()).isEmpty();
    assertThat(result.all().bodiesChecked()).isPositive();
  }

  @Test
  void a_wrong_body_is_an_error_where_it_is_looked_at() throws Exception {
    LoadRequest wrong = LoadRequest.get("wrong", "/", new ExpectedBody.Containing("Mars"));

    RequestResult all = generator.run(Specs.of(server.uri(), RATE, SECOND, wrong)).all();

    assertThat(all.errors()).isEqualTo(Map.of(LoadError.WRONG_BODY, all.bodiesChecked()));
  }

  @Test
  void a_connection_that_breaks_is_an_error_of_its_own_kind() throws Exception {
    RequestResult all = errorsOf("/break", Duration.ofSeconds(5));

    assertThat(all.errors()).isEqualTo(Map.of(LoadError.CONNECTION_LOST, all.started()));
    assertThat(all.answered()).isZero();
  }

  @Test
  void an_answer_that_does_not_come_in_time_is_an_error_of_its_own_kind() throws Exception {
    RequestResult all = errorsOf("/slow", Duration.ofMillis(200));

    assertThat(all.errors()).containsOnlyKeys(LoadError.TIMEOUT);
    assertThat(all.failed()).isEqualTo(all.started());
  }

  @Test
  void every_request_is_accounted_for_when_the_server_cannot_keep_up() throws Exception {
    LoadRequest slow = LoadRequest.get("slow", "/slow", new ExpectedBody.Anything());
    LoadSpec spec =
        new LoadSpec(
            "too much", server.uri(), List.of(slow), RATE, SECOND, 1, Duration.ofSeconds(1), 7);

    RequestResult all = generator.run(spec).all();

    assertThat(all.errors()).containsKey(LoadError.NOT_SENT);
    assertThat(all.times().count() + all.failed()).isEqualTo(all.started());
  }

  @Test
  void nobody_listening_fails_the_phase_and_not_the_generator() throws Exception {
    LoadSpec spec = Specs.hello(Specs.NOWHERE, RATE, SECOND);

    assertThatThrownBy(() -> generator.run(spec))
        .isInstanceOf(LoadFailedException.class)
        .hasMessageContaining("phase: ")
        .hasMessageContaining("Cannot connect to 127.0.0.1:1");
    assertThat(generator.run(Specs.hello(server.uri(), RATE, SECOND)).all().errors()).isEmpty();
  }

  @Test
  void a_generator_that_dies_says_so() throws Exception {
    try (LoadGenerator doomed =
        LoadGenerator.start(OptionalInt.empty(), directory.resolve("doomed.log"))) {
      ProcessHandle process = ProcessHandle.of(doomed.pid()).orElseThrow();
      process.destroyForcibly();

      assertThatThrownBy(() -> doomed.run(Specs.hello(server.uri(), RATE, SECOND)))
          .isInstanceOf(LoadFailedException.class)
          .hasMessageContaining("the load generator ended during phase");
    }
  }

  @Test
  void a_generator_that_gets_no_processor_time_is_given_up_with_a_sentence() throws Exception {
    try (LoadGenerator starved =
        LoadGenerator.start(
            OptionalInt.empty(), directory.resolve("starved.log"), Duration.ofSeconds(1))) {
      new ProcessBuilder("kill", "-STOP", String.valueOf(starved.pid())).start().waitFor();

      assertThatThrownBy(() -> starved.run(Specs.hello(server.uri(), RATE, SECOND)))
          .isInstanceOf(LoadFailedException.class)
          .hasMessageStartingWith(
              "phase gave no result within 7 s: the load generator hangs, or gets no CPU time")
          .hasMessageNotContaining("null");
    }
  }

  @Test
  void the_process_ends_with_its_input_even_in_the_middle_of_a_phase() throws Exception {
    LoadGenerator brief = LoadGenerator.start(OptionalInt.empty(), directory.resolve("brief.log"));
    ProcessHandle process = ProcessHandle.of(brief.pid()).orElseThrow();
    LoadSpec endless = Specs.hello(server.uri(), RATE, Duration.ofMinutes(1));
    Thread.ofVirtual().start(() -> assertThatThrownBy(() -> brief.run(endless)).isNotNull());
    TimeUnit.SECONDS.sleep(1);

    brief.close();

    assertThat(process.onExit()).succeedsWithin(SECOND);
  }

  @Test
  void a_generator_bound_to_a_core_reports_that_core() throws Exception {
    try (LoadGenerator bound =
        LoadGenerator.start(OptionalInt.of(0), directory.resolve("bound.log"))) {
      LoadResult result = bound.run(Specs.hello(server.uri(), RATE, SECOND));

      assertThat(result.generator().cores()).isEqualTo("0");
    }
  }

  @Test
  void nothing_is_written_to_the_log_when_all_is_well() throws Exception {
    Path log = directory.resolve("quiet.log");
    try (LoadGenerator quiet = LoadGenerator.start(OptionalInt.empty(), log)) {
      quiet.run(Specs.hello(server.uri(), RATE, SECOND));
    }

    assertThat(log).isEmptyFile();
  }

  private static RequestResult errorsOf(String path, Duration timeout) throws Exception {
    LoadRequest request = LoadRequest.get("failing", path, new ExpectedBody.Anything());
    LoadSpec spec =
        new LoadSpec("failing", server.uri(), List.of(request), 20, SECOND, 16, timeout, 7);
    return generator.run(spec).all();
  }

  private static void serve(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/" -> TestServer.answer(exchange, 200, "Hello, World!");
      case "/echo" -> echo(exchange);
      case "/break" -> throw new IOException("broken on purpose");
      case "/slow" -> {
        sleep(Duration.ofMillis(700));
        TestServer.answer(exchange, 200, "slow");
      }
      default -> TestServer.answer(exchange, 404, "nothing here");
    }
  }

  private static void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String id = exchange.getRequestHeaders().getFirst("X-Request-Id");
    String text =
        "%s %s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), id, body);
    echoed.add(text);
    TestServer.answer(exchange, 200, text);
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
