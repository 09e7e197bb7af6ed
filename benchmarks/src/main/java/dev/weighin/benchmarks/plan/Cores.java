package dev.weighin.benchmarks.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Which core each side is bound to, so that the scheduler is not what gets measured.
 *
 * @param server the core of the server, empty to let it roam
 * @param generator the core of the load generator, empty to let it roam
 */
public record Cores(OptionalInt server, OptionalInt generator) {
  /** Nobody is bound. */
  public static final Cores FREE = new Cores(OptionalInt.empty(), OptionalInt.empty());

  /** One core for each side where this machine has two and {@code taskset}; else both roam. */
  public static Cores ofThisMachine() {
    boolean twoCores = Runtime.getRuntime().availableProcessors() >= 2;
    return twoCores && tasksetOnPath() ? new Cores(OptionalInt.of(0), OptionalInt.of(1)) : FREE;
  }

  /** True if the two sides cannot get in each other's way. */
  public boolean pinned() {
    return server.isPresent() && generator.isPresent();
  }

  /** The binding in words, for the report. */
  public String describe() {
    return pinned()
        ? "server on core %d, generator on core %d"
            .formatted(server.getAsInt(), generator.getAsInt())
        : "not pinned: server and generator share all cores";
  }

  private static boolean tasksetOnPath() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "taskset")));
  }
}
