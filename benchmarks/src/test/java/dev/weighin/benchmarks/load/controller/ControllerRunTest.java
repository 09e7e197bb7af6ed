package dev.weighin.benchmarks.load.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.weighin.benchmarks.load.ExpectedBody;
import dev.weighin.benchmarks.load.LoadError;
import dev.weighin.benchmarks.load.LoadRequest;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.LoadSpec;
import dev.weighin.benchmarks.load.RequestResult;
import dev.weighin.benchmarks.load.TestServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ControllerRunTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  @AutoClose private final FakeController controller = new FakeController();
  @AutoClose private final TestServer server = TestServer.with(ControllerRunTest::serve);

  @Test
  void every_phase_comes_back_with_its_requests_and_their_times() throws Exception {
    List<LoadSpec> phases =
        List.of(
            spec("warm-up", 50, get("hello", "/", 200)),
            spec("mix", 200, get("hello", "/", 200), get("gone", "/gone", 404)));

    Map<String, LoadResult> results = run(controller.uri()).run("load", "a test", phases);

    assertThat(results.keySet()).containsExactly("warm-up", "mix");
    LoadResult mix = results.get("mix");
    RequestResult hello = mix.requests().get("hello");
    RequestResult gone = mix.requests().get("gone");
    assertThat(mix.problems()).isEmpty();
    assertThat(mix.askedRate()).isEqualTo(200);
    assertThat(mix.all().started())
        .isEqualTo(hello.started() + gone.started())
        .isBetween(120L, 280L);
    assertThat(mix.all().answered()).isEqualTo(mix.all().started());
    assertThat(mix.all().failed()).isZero();
    assertThat(mix.all().statuses()).isEqualTo(Map.of(200, hello.answered(), 404, gone.answered()));
    assertThat(mix.all().times().count()).isEqualTo(mix.all().answered());
    assertThat(mix.all().times().decoded().getTotalCount()).isEqualTo(mix.all().answered());
    assertThat(mix.all().times().p50Micros()).isPositive();
    assertThat(mix.all().times().maxMicros())
        .isEqualTo(Math.max(hello.times().maxMicros(), gone.times().maxMicros()));
    assertThat(mix.startedAt()).isAfter(results.get("warm-up").startedAt());
    assertThat(mix.generator()).isNull();
    assertThat(controller.benchmarks()).containsOnlyKeys("load");
  }

  @Test
  void a_wrong_status_and_a_missing_answer_are_told_apart() throws Exception {
    LoadSpec phase = spec("mix", 40, get("broken", "/broken", 200), get("slow", "/slow", 200));

    LoadResult mix = run(controller.uri()).run("load", "a test", List.of(phase)).get("mix");

    RequestResult broken = mix.requests().get("broken");
    RequestResult slow = mix.requests().get("slow");
    assertThat(broken.errors()).isEqualTo(Map.of(LoadError.UNEXPECTED_STATUS, broken.started()));
    assertThat(broken.statuses()).isEmpty();
    assertThat(slow.errors()).isEqualTo(Map.of(LoadError.TIMEOUT, slow.started()));
    assertThat(slow.answered()).isZero();
  }

  @Test
  void agents_that_a_controller_cannot_have_are_refused_in_its_own_words() {
    ControllerRun run =
        new ControllerRun(
            controller(controller.uri()), Map.of("one", "load-1"), Duration.ofMillis(50));

    assertThatThrownBy(
            () -> run.run("load", "a test", List.of(spec("mix", 10, get("a", "/", 200)))))
        .isInstanceOf(ControllerException.class)
        .hasMessageContaining("/benchmark was answered with 400")
        .hasMessageContaining("standalone mode");
  }

  @Test
  void an_interrupted_run_is_stopped_there_too() throws Exception {
    LoadSpec phase = spec("mix", 10, get("a", "/", 200));
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    run(controller.uri()).run("load", "a test", List.of(phase));
                  } catch (InterruptedException | ControllerException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    while (thread.isAlive() && !controller.wasAsked()) {
      Thread.sleep(10);
    }

    thread.interrupt();
    thread.join();

    assertThat(controller.killed()).hasSize(1);
  }

  private static ControllerRun run(URI uri) {
    return new ControllerRun(controller(uri), Map.of(), Duration.ofMillis(50));
  }

  private static Controller controller(URI uri) {
    return new Controller(ControllerAddress.of(uri.toString()), Optional.empty());
  }

  private LoadSpec spec(String name, double rate, LoadRequest... mix) {
    return new LoadSpec(
        name, server.uri(), List.of(mix), rate, SECOND, 16, Duration.ofMillis(500), 7);
  }

  private static LoadRequest get(String name, String path, int status) {
    return new LoadRequest(name, 1, "GET", path, Map.of(), "", status, new ExpectedBody.Anything());
  }

  private static void serve(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/" -> TestServer.answer(exchange, 200, "Hello, World!");
      case "/broken" -> TestServer.answer(exchange, 500, "");
      case "/slow" -> waitForever(exchange);
      default -> TestServer.answer(exchange, 404, "");
    }
  }

  private static void waitForever(HttpExchange exchange) {
    try {
      NEVER.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }
}
