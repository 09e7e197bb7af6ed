package dev.weighin.benchmarks.jmh;

import static dev.weighin.contract.launch.Framework.DEFAULT_VARIANT;

import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts the server a benchmark is about, out of the workspace around the current directory. */
final class Subject {
  private Subject() {}

  /** Start a server in the default variant, or in the one that stands behind a colon. */
  static RunningServer start(String wish) throws InterruptedException {
    Arm arm = Arm.parse(List.of(wish), DEFAULT_VARIANT, Workspace.around(Path.of(""))).getFirst();
    return ServerLauncher.of(arm.framework(), arm.variant(), log()).start();
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
