package dev.weighin.benchmarks.jmh;

import dev.weighin.benchmarks.measure.ServerMeter;
import dev.weighin.contract.launch.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The service time of one request after the other on one keep-alive connection: a closed loop.
 *
 * <p>The next request waits for the last answer, so a server that stalls is asked less while it
 * stalls. These are no latencies under load; {@code weigh run} measures those. The client's own
 * work is in the time as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RoundTrip {
  /** The id of the framework, and behind a colon a variant. */
  @Param({"hello-jdk", "hello-javalin", "hello-micronaut", "hello-quarkus"})
  public String framework;

  /** The route: hello (GET /), json (GET /json) or create (POST /greetings). */
  @Param({"hello", "json", "create"})
  public String route;

  private RunningServer server;
  private ServerMeter meter;
  private ServerMeter.Reading before;
  private HttpClient client;
  private HttpRequest request;
  private int expectedStatus;

  /** Start the server. */
  @Setup(Level.Trial)
  public void start() throws InterruptedException {
    server = Subject.start(framework);
    meter = ServerMeter.attach(server.pid());
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    expectedStatus = route.equals("create") ? 201 : 200;
    request =
        switch (route) {
          case "hello" -> HttpRequest.newBuilder(server.uri().resolve("/")).build();
          case "json" -> HttpRequest.newBuilder(server.uri().resolve("/json")).build();
          case "create" -> create(server.uri());
          default ->
              throw new IllegalArgumentException(
                  "route must be hello, json or create, but is '" + route + "'");
        };
  }

  /** Stop it. */
  @TearDown(Level.Trial)
  public void stop() {
    client.close();
    meter.close();
    server.close();
  }

  /** Read the server's meters. */
  @Setup(Level.Iteration)
  public void readBefore() {
    before = meter.read();
  }

  /** Read them again, and say what was used. */
  @TearDown(Level.Iteration)
  public void readAfter() {
    ServerMeter.Reading after = meter.read();
    ServerProfiler.serverUsed(after.cpu().since(before.cpu()), after.allocatedSince(before));
  }

  /** Ask once and wait for the whole answer. */
  @Benchmark
  public HttpResponse<byte[]> closedLoopServiceTime() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != expectedStatus) {
      throw new IllegalStateException(
          framework + " answered " + answer.statusCode() + " to " + request);
    }
    return answer;
  }

  private static HttpRequest create(URI server) {
    return HttpRequest.newBuilder(server.resolve("/greetings"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"name\":\"Ada Lovelace\",\"language\":\"en\"}"))
        .build();
  }
}
