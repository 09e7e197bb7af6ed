package dev.weighin.benchmarks.develop;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.LaunchFailedException;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A server in development mode: what is saved in its sources is soon in its answers. It never
 * outlives this process.
 */
public sealed interface DevelopmentServer extends AutoCloseable
    permits DevelopmentServer.Own, LiveServer {

  /** How long a development mode may take to serve: some fetch libraries at first. */
  Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * Start a framework in the development mode of its own, or in ours if it has none.
   *
   * @param framework built
   * @param variant the name of the variant
   * @param directory where its log goes, and classes if the mode is ours
   * @param environment variables set for the server; {@code PORT} among them
   * @param talk told what the server writes and what is done
   * @throws LaunchFailedException if it does not come to serve
   */
  static DevelopmentServer start(
      Framework framework,
      String variant,
      Path directory,
      Map<String, String> environment,
      Consumer<String> talk)
      throws InterruptedException {
    Path log = directory.resolve("server.log");
    if (framework.dev().isEmpty()) {
      Application application = Application.of(framework);
      Path classes = directory.resolve("classes");
      Framework live = framework.startedBy(application.commandLine(classes));
      return LiveServer.start(
          new SourceCompiler(application, classes),
          ServerLauncher.of(live, variant, log).with(environment).forAMoment(),
          talk);
    }
    RunningServer server =
        ServerLauncher.of(framework.startedBy(framework.dev()), variant, log)
            .with(environment)
            .with("JAVA_HOME", System.getProperty("java.home"))
            .spawn(talk);
    server.awaitReady(PATIENCE);
    return new Own(server);
  }

  /** Where it answers. */
  URI uri();

  /** Let the answers follow the sources until the server ends by itself, or for ever. */
  void follow() throws InterruptedException;

  @Override
  void close();

  /**
   * The development mode that a framework brings.
   *
   * @param server the process that runs it
   */
  record Own(RunningServer server) implements DevelopmentServer {
    @Override
    public URI uri() {
      return server.uri();
    }

    @Override
    public void follow() throws InterruptedException {
      server.awaitEnd(Duration.ofDays(365));
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
