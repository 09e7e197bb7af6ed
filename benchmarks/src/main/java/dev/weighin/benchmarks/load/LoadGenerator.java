package dev.weighin.benchmarks.load;

import dev.weighin.contract.launch.JavaRuntime;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that makes load, one phase after the other; it stays warm in between. Closing it ends
 * the process, and so does the end of this one, however it ends. Not for use by several threads.
 *
 * <p>A fresh process is busy compiling itself and its first results are rarely valid: let it make
 * some 30,000 requests that do not count before the first that do.
 */
public final class LoadGenerator implements AutoCloseable {
  /** Time for opening connections, waiting for the last answers and reporting. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int LINES_SHOWN = 20;

  /** One core and one event loop need no parallel collector; its pauses are watched. */
  private static final List<String> FLAGS =
      List.of(
          "-Xms256m",
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dio.hyperfoil.netty.transport=nio",
          // Hyperfoil's watchdogs look at the whole machine; this project judges for itself.
          "-Dio.hyperfoil.cpu.watchdog.idle.threshold=0",
          "-Dio.hyperfoil.jitter.watchdog.threshold=3600000",
          // Errors of the libraries go to standard error, the rest nowhere.
          "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
          "-Dslf4j.internal.verbosity=ERROR");

  private final Process process;
  private final Path log;
  private final Duration patience;
  private final BufferedWriter specs;
  private final BufferedReader replies;

  private LoadGenerator(Process process, Path log, Duration patience) {
    this.process = process;
    this.log = log;
    this.patience = patience;
    this.specs = process.outputWriter();
    this.replies = process.inputReader();
  }

  /**
   * Start the process.
   *
   * @param core the core it is bound to, where {@code taskset} is there to do it; each result says
   *     which cores it really had
   * @param log where its standard error goes; replaced if it exists
   */
  public static LoadGenerator start(OptionalInt core, Path log) {
    return start(core, log, PATIENCE);
  }

  static LoadGenerator start(OptionalInt core, Path log, Duration patience) {
    ProcessBuilder builder = new ProcessBuilder(commandLine(core)).redirectError(log.toFile());
    builder.environment().keySet().removeAll(JavaRuntime.UNWANTED_VARIABLES);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return new LoadGenerator(builder.start(), log, patience);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the load generator", e);
    }
  }

  /** The id of the process. */
  public long pid() {
    return process.pid();
  }

  /**
   * Run one phase and wait for its result.
   *
   * @throws LoadFailedException if the phase could not be run, or the process ended or did not
   *     answer in time; in the last two cases it is of no more use
   */
  public LoadResult run(LoadSpec spec) throws InterruptedException {
    Duration limit = spec.duration().plus(spec.timeout()).plus(patience);
    CompletableFuture<String> line = new CompletableFuture<>();
    Thread.ofVirtual().name("reply of the generator").start(() -> exchange(spec, line));
    try {
      return switch (LoadJson.MAPPER.readValue(
          line.get(limit.toMillis(), TimeUnit.MILLISECONDS), Reply.class)) {
        case Reply.Measured(LoadResult result) -> result;
        case Reply.Failed(String reason) ->
            throw new LoadFailedException("%s: %s".formatted(spec.phase(), reason));
      };
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw failed(
          "%s gave no result within %d s: the load generator hangs, or gets no CPU time"
              .formatted(spec.phase(), limit.toSeconds()),
          e);
    } catch (ExecutionException e) {
      throw failed(
          "the load generator ended during %s (%s)"
              .formatted(spec.phase(), e.getCause().getMessage()),
          e.getCause());
    }
  }

  @Override
  public void close() {
    try {
      specs.close();
    } catch (IOException e) {
      // It has ended already.
    }
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void exchange(LoadSpec spec, CompletableFuture<String> reply) {
    try {
      specs.write(LoadJson.MAPPER.writeValueAsString(spec) + "\n");
      specs.flush();
      String line = replies.readLine();
      if (line == null) {
        throw new IOException("exit code " + process.waitFor());
      }
      reply.complete(line);
    } catch (IOException | InterruptedException | RuntimeException e) {
      reply.completeExceptionally(e);
    }
  }

  private LoadFailedException failed(String reason, Throwable cause) {
    return new LoadFailedException("%s; its last lines:%n%s".formatted(reason, lastLines()), cause);
  }

  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    } catch (IOException e) {
      return "unavailable: " + e.getMessage();
    }
  }

  private static List<String> commandLine(OptionalInt core) {
    List<String> command = new ArrayList<>();
    core.ifPresent(
        number -> {
          if (tasksetIsThere()) {
            command.addAll(List.of("taskset", "-c", String.valueOf(number)));
          }
        });
    command.add(JavaRuntime.executable().toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(GeneratorMain.class.getName());
    return command;
  }

  private static boolean tasksetIsThere() {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "taskset")));
  }
}
