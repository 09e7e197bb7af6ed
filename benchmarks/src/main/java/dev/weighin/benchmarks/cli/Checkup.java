package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.InvalidFrameworkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at everything a run depends on. */
final class Checkup {
  private static final int JDK = 25;
  private static final long MEMORY_NEEDED = 2L * 1024 * 1024 * 1024;

  private Checkup() {}

  static List<Finding> now() {
    return List.of(jdk(), cores(), counters(), memory(), load(), frameworks());
  }

  private static Finding jdk() {
    String seen = Runtime.version() + " in " + System.getProperty("java.home");
    return Runtime.version().feature() >= JDK
        ? Finding.good("JDK", seen)
        : Finding.missing("JDK", seen, "install a JDK 25 and set JAVA_HOME to it");
  }

  private static Finding cores() {
    int cores = Runtime.getRuntime().availableProcessors();
    if (cores < 2) {
      return Finding.doubtful(
          "cores", "1", "server and generator share it: believe bytes and memory only");
    }
    return Cores.ofThisMachine().pinned()
        ? Finding.good("cores", cores + "; " + Cores.ofThisMachine().describe())
        : Finding.doubtful(
            "cores", cores + ", but no taskset", "install util-linux to bind each side to a core");
  }

  private static Finding counters() {
    return Files.isReadable(Path.of("/proc/self/schedstat"))
        ? Finding.good("counters", "CPU time per thread in nanoseconds")
        : Finding.missing(
            "counters",
            "no /proc/self/schedstat",
            "run on Linux: CPU time and memory are read from /proc");
  }

  private static Finding memory() {
    long free = memoryAvailable();
    String seen = free / (1024 * 1024) + " MiB available";
    return free >= MEMORY_NEEDED
        ? Finding.good("memory", seen)
        : Finding.doubtful("memory", seen, "close something: a run wants 2 GiB");
  }

  private static long memoryAvailable() {
    try {
      return Files.readAllLines(Path.of("/proc/meminfo")).stream()
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static Finding load() {
    double load =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    String seen = "%.2f over the last minute".formatted(load);
    return load < 0.5
        ? Finding.good("load", seen)
        : Finding.doubtful("load", seen, "something else is running; wait for it, or close it");
  }

  private static Finding frameworks() {
    try {
      List<Framework> all = Home.workspace().frameworks();
      List<String> unbuilt =
          all.stream().filter(framework -> !framework.isBuilt()).map(Framework::id).toList();
      return unbuilt.isEmpty()
          ? Finding.good("frameworks", all.size() + ", all built")
          : Finding.missing("frameworks", "not built: " + unbuilt, "./mvnw package -DskipTests");
    } catch (InvalidFrameworkException e) {
      return Finding.missing("frameworks", e.getMessage(), "mend the file, or run weigh elsewhere");
    }
  }
}
