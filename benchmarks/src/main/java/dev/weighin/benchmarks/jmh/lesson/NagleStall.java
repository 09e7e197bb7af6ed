package dev.weighin.benchmarks.jmh.lesson;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An answer of 8,191 bytes from the HTTP server of the JDK.
 *
 * <p>Headers and body do not fit into its buffer of 8 KiB together, so they leave in two writes.
 * Nagle's algorithm holds the second, small one back until the first is acknowledged, and the
 * client delays that acknowledgement for some 40 ms, hoping to send it along with something. {@code
 * right} is the same server with {@code -Dsun.net.httpserver.nodelay=true}, {@code baseline} the
 * one without for an answer of 13 bytes, which leaves in one piece.
 *
 * <p>Run it: {@code ./weigh lesson nagle-stall}
 */
@Lesson(
    title = "Forty milliseconds out of nowhere",
    objective = "Recognise two algorithms of TCP that wait for each other.",
    question =
        "How many times as long does an answer of 8,191 bytes take while Nagle's algorithm is on?",
    misconception = "\"The server is slow with bodies of that size.\"",
    answer =
        "A hundred times and more: about 40 ms. Nobody computes meanwhile. Many milliseconds at"
            + " next to no CPU time, and requests a second = connections / 0.04, are its"
            + " signature.",
    atLeast = 5)
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1, timeUnit = TimeUnit.SECONDS)
@Fork(1)
public class NagleStall {
  private static final int SMALL = 13;
  private static final int LARGE = 8_191;

  private HttpServer server;

  /** Start the server. */
  @Setup
  public void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/" + SMALL, exchange -> answer(exchange, SMALL));
    server.createContext("/" + LARGE, exchange -> answer(exchange, LARGE));
    server.start();
  }

  /** Stop it. */
  @TearDown
  public void stop() {
    server.stop(0);
  }

  /** An answer that leaves in one piece. */
  @Benchmark
  public byte[] baseline() throws IOException {
    return ask(SMALL);
  }

  /** An answer in two pieces, with the server as it comes. */
  @Benchmark
  public byte[] wrong() throws IOException {
    return ask(LARGE);
  }

  /** The same answer with Nagle's algorithm off. */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = "-Dsun.net.httpserver.nodelay=true")
  public byte[] right() throws IOException {
    return ask(LARGE);
  }

  private byte[] ask(int length) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + length);
    // Keeps its connection alive, as the body is read to the end.
    try (InputStream answer = uri.toURL().openStream()) {
      return answer.readAllBytes();
    }
  }

  private static void answer(HttpExchange exchange, int length) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, length);
      exchange.getResponseBody().write(new byte[length]);
    }
  }
}
