package dev.weighin.contract.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Starts one variant of one framework as a process of its own on a free loopback port.
 *
 * @param framework what to start
 * @param variant the name of the variant, see {@link Framework#variant}
 * @param log where the standard output and error of the process go; replaced if it exists
 * @param core the core the process is bound to by {@code taskset}, or empty to let it roam
 * @param deadline how long the server may take to say that it is ready
 * @param environment variables set for the server, on top of those it inherits
 * @param shortLived whether the Java runtime should compile quickly rather than well
 */
public record ServerLauncher(
    Framework framework,
    String variant,
    Path log,
    OptionalInt core,
    Duration deadline,
    Map<String, String> environment,
    boolean shortLived) {
  /** What a server has only if it was given it here, and never by chance from our own caller. */
  private static final List<String> GIVEN_VARIABLES =
      List.of("DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD", "STATIC_DIR");

  public ServerLauncher {
    environment = Map.copyOf(environment);
  }

  /** A launcher that lets the server roam over all cores and gives it 30 seconds to be ready. */
  public static ServerLauncher of(Framework framework, String variant, Path log) {
    return new ServerLauncher(
        framework, variant, log, OptionalInt.empty(), Duration.ofSeconds(30), Map.of(), false);
  }

  /** The same launcher with the server bound to one core. */
  public ServerLauncher onCore(OptionalInt boundCore) {
    return new ServerLauncher(
        framework, variant, log, boundCore, deadline, environment, shortLived);
  }

  /** The same launcher with one more variable in the server's environment. */
  public ServerLauncher with(String name, String value) {
    return with(Map.of(name, value));
  }

  /** The same launcher with more variables in the server's environment. */
  public ServerLauncher with(Map<String, String> variables) {
    Map<String, String> extended = new HashMap<>(environment);
    extended.putAll(variables);
    return new ServerLauncher(framework, variant, log, core, deadline, extended, shortLived);
  }

  /** The same launcher of a server that is stopped before it has paid to compile it well. */
  public ServerLauncher forAMoment() {
    return new ServerLauncher(framework, variant, log, core, deadline, environment, true);
  }

  /** The command line the server runs with, without the shell that ties it to this process. */
  public List<String> commandLine() {
    List<String> command = new ArrayList<>();
    core.ifPresent(number -> command.addAll(List.of("taskset", "-c", String.valueOf(number))));
    command.addAll(JavaRuntime.commandLine(framework, framework.variant(variant), shortLived));
    return List.copyOf(command);
  }

  /**
   * Start the server and wait until it says that it is ready.
   *
   * @throws LaunchFailedException if it ends before that, or says nothing until the deadline; it is
   *     stopped then
   */
  public RunningServer start() throws InterruptedException {
    RunningServer server = spawn();
    server.awaitReady(deadline);
    return server;
  }

  /**
   * Start the process and return at once.
   *
   * @throws LaunchFailedException if there is nothing to run
   */
  public RunningServer spawn() {
    if (!framework.isBuilt()) {
      throw new LaunchFailedException(
          framework.id(), "is not built: it ships " + framework.ships(), List.of());
    }
    ProcessBuilder builder = new ProcessBuilder(Lifeline.around(commandLine()));
    builder.directory(framework.directory().toFile()).redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    variables.keySet().removeAll(JavaRuntime.UNWANTED_VARIABLES);
    variables.keySet().removeAll(GIVEN_VARIABLES);
    variables.putAll(Map.of("HOST", "127.0.0.1", "PORT", "0"));
    variables.put("VARIANT", framework.variant(variant).name());
    variables.putAll(environment);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return RunningServer.of(framework.id(), builder, log);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + framework.id(), e);
    }
  }

  /** What is started, without the environment: that holds tokens and passwords. */
  @Override
  public String toString() {
    return framework.id() + " (" + variant + ")";
  }
}
