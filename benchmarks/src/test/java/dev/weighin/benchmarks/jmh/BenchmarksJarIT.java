package dev.weighin.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.launch.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code benchmarks.jar} is a JMH jar like any other. */
class BenchmarksJarIT {
  @TempDir private Path directory;

  @Test
  void it_lists_its_benchmarks() throws IOException, InterruptedException {
    assertThat(jmh("-l"))
        .contains("RoundTrip.closedLoopServiceTime", "ColdStart.spawnToFirstAnswer");
  }

  @Test
  void a_round_trip_reports_what_the_server_needed() throws IOException, InterruptedException {
    JsonNode result =
        run("RoundTrip", "-p", "route=json", "-wi", "1", "-w", "1", "-i", "1", "-r", "1");

    assertThat(result.path("primaryMetric").path("score").asDouble()).isPositive();
    assertThat(secondary(result, "server.cpu")).isPositive();
    assertThat(secondary(result, "server.alloc")).isPositive();
  }

  @Test
  void a_cold_start_reports_what_the_server_needed() throws IOException, InterruptedException {
    JsonNode result = run("ColdStart", "-wi", "0", "-i", "1");

    assertThat(result.path("primaryMetric").path("score").asDouble()).isPositive();
    assertThat(secondary(result, "server.cpu")).isPositive();
    assertThat(secondary(result, "server.alloc")).isPositive();
  }

  private JsonNode run(String benchmark, String... options)
      throws IOException, InterruptedException {
    Path json = directory.resolve("jmh.json");
    List<String> arguments =
        new ArrayList<>(
            List.of(benchmark, "-f", "1", "-p", "framework=hello-jdk", "-rf", "json", "-rff"));
    arguments.add(json.toString());
    arguments.addAll(List.of(options));
    String talk = jmh(arguments.toArray(String[]::new));
    assertThat(json).as(talk).isNotEmptyFile();
    return new JsonMapper().readTree(Files.readString(json)).path(0);
  }

  private static double secondary(JsonNode result, String name) {
    return result.path("secondaryMetrics").path(name).path("score").asDouble();
  }

  private static String jmh(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(JavaRuntime.executable().toString(), "-jar", "target/benchmarks.jar"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String talk = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(talk).isZero();
    return talk;
  }
}
