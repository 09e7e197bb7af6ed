package dev.weighin.benchmarks.develop;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.LaunchFailedException;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the Maven module of one framework, alone: what it needs from other modules is built once
 * before, into a repository beside that of this machine, and not weighed.
 *
 * @param framework its directory is the module, in a workspace with a {@code mvnw}
 * @param repository the directory for what other modules give; it need not exist
 * @param log where the output of the last build goes
 */
record ModuleBuild(Framework framework, Path repository, Path log) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Path SHARED_REPOSITORY =
      Path.of(System.getProperty("user.home"), ".m2", "repository");

  /** Build and keep what the module needs. */
  void prepare() throws InterruptedException {
    String module = framework.directory().getFileName().toString();
    maven(List.of("-f", "..", "-pl", module, "-am", "install"));
  }

  /** Build the module as if for the first time; how long that takes. */
  Duration clean() throws InterruptedException {
    Path target = framework.directory().resolve("target");
    try {
      Directories.delete(target);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + target, e);
    }
    return again();
  }

  /** Build the module on top of what the last build left; how long that takes. */
  Duration again() throws InterruptedException {
    return maven(List.of("package"));
  }

  private Duration maven(List<String> words) throws InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    "../mvnw",
                    "-q",
                    "-DskipTests",
                    "-DskipITs",
                    // Formatting is checked by the same tool for all of them.
                    "-Dexec.skip=true",
                    "-Daot.skip=true",
                    "-Dmaven.repo.local=" + repository,
                    "-Dmaven.repo.local.tail=" + SHARED_REPOSITORY,
                    "-Dmaven.repo.local.tail.ignoreAvailability=true"),
                words.stream())
            .toList();
    ServerLauncher launcher =
        ServerLauncher.of(framework.startedBy(command), Framework.DEFAULT_VARIANT, log)
            .with("JAVA_HOME", System.getProperty("java.home"));
    long begun = System.nanoTime();
    try (RunningServer maven = launcher.spawn()) {
      boolean ended = maven.awaitEnd(PATIENCE);
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      if (!ended || maven.exitCode().orElseThrow() != 0) {
        throw new LaunchFailedException(
            framework.id(), "could not be built by " + command, maven.lastLines());
      }
      return taken;
    }
  }
}
