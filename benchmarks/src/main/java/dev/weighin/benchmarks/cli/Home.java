package dev.weighin.benchmarks.cli;

import dev.weighin.contract.launch.Workspace;
import java.nio.file.Path;

/** Where the workspace is: what the start script says, else around the current directory. */
final class Home {
  private Home() {}

  static Workspace workspace() {
    return Workspace.around(Path.of(System.getProperty("weigh.home", "")));
  }

  /** Where runs go that are not told where. */
  static Path results() {
    return workspace().root().resolve("results");
  }
}
