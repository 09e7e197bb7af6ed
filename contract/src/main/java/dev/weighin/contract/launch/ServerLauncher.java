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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Starts one variant of one framework as a process of its own on a free loopback port.
 *
 * @param framework what to start
 * @param variant the name of the variant, see {@link Framework#variant}
 * @param log where the standard output and error of the process go; replaced if it exists
 * @param core the core the process is bound to by {@code taskset}, or empty to let it roam
 * @param deadline how long the server may take to say that it is ready
 * @param environment variables set for the server, on top of those it inherits
 * @param jvm flags for the Java runtime, on top of those of the variant
 */
public record ServerLauncher(
    Framework framework,
    String variant,
    Path log,
    OptionalInt core,
    Duration deadline,
    Map<String, String> environment,
    List<String> jvm) {
  /** What a server has only if it was given it here, and never by chance from our own caller. */
  private static final List<String> GIVEN_VARIABLES =
      List.of("DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD", "STATIC_DIR");

  public ServerLauncher {
    environment = Map.copyOf(environment);
    jvm = List.copyOf(jvm);
  }

  /** A launcher that lets the server roam over all cores and gives it 30 seconds to be ready. */
  public static ServerLauncher of(Framework framework, String variant, Path log) {
    return new ServerLauncher(
        framework, variant, log, OptionalInt.empty(), Duration.ofSeconds(30), Map.of(), List.of());
  }

  /** The same launcher with the server bound to one core. */
  public ServerLauncher onCore(OptionalInt boundCore) {
    return new ServerLauncher(framework, variant, log, boundCore, deadline, environment, jvm);
  }

  /** The same launcher with one more variable in the server's environment. */
  public ServerLauncher with(String name, String value) {
    return with(Map.of(name, value));
  }

  /** The same launcher with more variables in the server's environment. */
  public ServerLauncher with(Map<String, String> variables) {
    Map<String, String> extended = new HashMap<>(environment);
    extended.putAll(variables);
    return new ServerLauncher(framework, variant, log, core, deadline, extended, jvm);
  }

  /** The same launcher of a server that is stopped before it has paid to compile it well. */
  public ServerLauncher forAMoment() {
    return withJvm(List.of(JavaRuntime.COMPILE_QUICKLY));
  }

  /** The same launcher with more flags for the Java runtime, which win over those before them. */
  public ServerLauncher withJvm(List<String> flags) {
    List<String> extended = Stream.concat(jvm.stream(), flags.stream()).toList();
    return new ServerLauncher(framework, variant, log, core, deadline, environment, extended);
  }

  /**
   * The command line the server runs with, without the shell that ties it to this process.
   *
   * @throws UncheckedIOException if what ships cannot be read, to find its cache
   */
  public List<String> commandLine() {
    List<String> command = new ArrayList<>();
    core.ifPresent(number -> command.addAll(List.of("taskset", "-c", String.valueOf(number))));
    List<String> flags = new ArrayList<>(jvm);
    Optional<AotCache> cache = cache();
    cache.ifPresent(from -> flags.addAll(from.flags(log)));
    Framework started = cache.map(AotCache::framework).orElse(framework);
    command.addAll(JavaRuntime.commandLine(started, framework.variant(variant), flags));
    return List.copyOf(command);
  }

  /**
   * The cache the server starts from, if its variant has one; made by {@link #spawn} where that was
   * not done before.
   */
  public Optional<AotCache> cache() {
    return VariantName.parse(variant).has(JavaFeature.AOT)
        ? Optional.of(AotCache.of(framework, variant))
        : Optional.empty();
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
  public RunningServer spawn() throws InterruptedException {
    return spawn(_ -> {});
  }

  /**
   * Start the process and return at once.
   *
   * @param listener told every line that the server writes
   * @throws LaunchFailedException if there is nothing to run
   */
  public RunningServer spawn(Consumer<String> listener) throws InterruptedException {
    if (!framework.isBuilt()) {
      throw new LaunchFailedException(
          framework.id(), "is not built: it ships " + framework.everythingShipped(), List.of());
    }
    Optional<AotCache> cache = cache();
    if (cache.isPresent()) {
      cache.get().prepareFor(log);
    }
    ProcessBuilder builder = new ProcessBuilder(tied(commandLine()));
    builder.directory(framework.directory().toFile()).redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    variables.keySet().removeAll(JavaRuntime.UNWANTED_VARIABLES);
    variables.keySet().removeAll(GIVEN_VARIABLES);
    variables.putAll(Map.of("HOST", "127.0.0.1", "PORT", "0"));
    variables.put("VARIANT", framework.variant(variant).name());
    variables.putAll(environment);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return RunningServer.of(framework.id(), builder, log, listener);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + framework.id(), e);
    }
  }

  /** A Java runtime starts nothing else; who knows what any other command does. */
  private List<String> tied(List<String> command) {
    return framework.runsOnJava() ? Lifeline.around(command) : Lifeline.aroundAll(command);
  }

  /** What is started, without the environment: that holds tokens and passwords. */
  @Override
  public String toString() {
    return framework.id() + " (" + variant + ")";
  }
}
