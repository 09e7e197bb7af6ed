package dev.weighin.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Describes the machine a run happens on. */
public final class Host {
  /** The facts that decide how fast everything is. */
  private static final List<String> SPEED = List.of("cpu", "cores", "jdk");

  private Host() {}

  /** Facts by name; one that cannot be read says "unavailable" and why. */
  public static Map<String, String> describe() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("arch", System.getProperty("os.arch"));
    facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("cpu", fact(() -> value("/proc/cpuinfo", "model name")));
    facts.put("memory", fact(() -> value("/proc/meminfo", "MemTotal")));
    facts.put("jdk", System.getProperty("java.vendor") + " " + Runtime.version());
    facts.put("load average at start", fact(() -> Files.readString(Path.of("/proc/loadavg"))));
    return facts;
  }

  /** Whether figures taken there can stand beside figures taken here. */
  public static boolean isSameMachine(Map<String, String> there, Map<String, String> here) {
    return SPEED.stream().allMatch(fact -> Objects.equals(there.get(fact), here.get(fact)));
  }

  private static String value(String file, String key) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unavailable: no '" + key + "' in " + file);
  }

  private static String fact(Callable<String> reader) {
    try {
      return reader.call().strip();
    } catch (Exception e) {
      return "unavailable: " + e.getMessage();
    }
  }
}
