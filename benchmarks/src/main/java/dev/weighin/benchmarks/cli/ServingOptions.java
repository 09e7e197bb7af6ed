package dev.weighin.benchmarks.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where servers listen that stay up for a person, and what they are given. */
final class ServingOptions {
  @Option(
      names = "--port",
      defaultValue = "8081",
      description =
          "The first port to try; ${DEFAULT-VALUE} by default. Taken ones are passed over.")
  private int firstPort;

  @Option(
      names = "--no-database",
      description = "Start no PostgreSQL; what needs one answers 503. DATABASE_URL names another.")
  private boolean withoutDatabase;

  int firstPort() {
    return firstPort;
  }

  /** A folder below a directory, and a database unless there is to be none. */
  SharedEquipment equipment(Path directory, Output output) {
    return SharedEquipment.start(directory, !withoutDatabase, output.err());
  }
}
