package dev.weighin.benchmarks.jmh;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the server a benchmark is about, out of the workspace around the current directory. */
final class Subject {
  private Subject() {}

  static RunningServer start(String framework) throws InterruptedException {
    Framework found = Workspace.around(Path.of("")).framework(framework);
    return ServerLauncher.of(found, Framework.DEFAULT_VARIANT, log()).start();
  }

  private static Path log() {
    try {
      Path log = Files.createTempFile("weigh-jmh-", ".log");
      log.toFile().deleteOnExit();
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create a log file", e);
    }
  }
}
