package dev.weighin.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads how long the kernel has held back this process's control groups because their CPU limit was
 * used up ({@code cpu.stat}, cgroup v2 and v1). Servers and generator are children of this process
 * and in the same groups.
 */
final class Throttling {
  private static final Path GROUPS = Path.of("/proc/self/cgroup");
  private static final Path ROOT = Path.of("/sys/fs/cgroup");
  private static final List<String> MOUNTS = List.of("", "unified", "cpu,cpuacct", "cpu");
  private static final long NANOS_PER_MICRO = 1_000;

  private Throttling() {}

  /**
   * The time so far, in microseconds: that of the process's own group and of those above it that
   * are visible. A group without a CPU limit is never held back and says nothing: 0.
   */
  static long micros() throws IOException {
    return micros(ROOT, Files.readAllLines(GROUPS));
  }

  static long micros(Path root, List<String> groups) throws IOException {
    boolean readable = false;
    long micros = 0;
    for (Path file : candidates(root, groups).toList()) {
      if (Files.isReadable(file)) {
        readable = true;
        micros += Files.readAllLines(file).stream().mapToLong(Throttling::throttled).sum();
      }
    }
    if (!readable) {
      throw new IOException("there is no cpu.stat under " + root);
    }
    return micros;
  }

  /** Lines are {@code number:controllers:/path}; the controllers of cgroup v2 are empty. */
  private static Stream<Path> candidates(Path root, List<String> groups) {
    return groups.stream()
        .map(line -> line.split(":", 3))
        .filter(words -> words.length == 3)
        .filter(words -> words[1].isEmpty() || List.of(words[1].split(",")).contains("cpu"))
        .flatMap(words -> MOUNTS.stream().flatMap(mount -> upwards(root.resolve(mount), words[2])))
        .distinct();
  }

  private static Stream<Path> upwards(Path mount, String group) {
    Path own = mount.resolve(group.substring(1)).normalize();
    return Stream.iterate(own, path -> path != null && path.startsWith(mount), Path::getParent)
        .map(path -> path.resolve("cpu.stat"));
  }

  private static long throttled(String line) {
    String[] words = line.split(" ");
    return switch (words[0]) {
      case "throttled_usec" -> Long.parseLong(words[1]);
      case "throttled_time" -> Long.parseLong(words[1]) / NANOS_PER_MICRO;
      default -> 0;
    };
  }
}
