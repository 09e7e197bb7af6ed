package dev.weighin.benchmarks.results.jmh;

import dev.weighin.benchmarks.results.InvalidResultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JMH JSON files. */
public final class JmhFile {
  private static final long MAX_BYTES = 256L * 1024 * 1024;

  private static final List<String> SETTINGS =
      List.of(
          "mode",
          "threads",
          "jdkVersion",
          "vmName",
          "vmVersion",
          "jvmArgs",
          "warmupIterations",
          "warmupTime",
          "measurementIterations",
          "measurementTime");

  private JmhFile() {}

  /**
   * Whether a file may be one: result files of Weigh-in begin with an object, these with a list.
   */
  public static boolean looksLike(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var reader = Files.newBufferedReader(file)) {
      int first = reader.read();
      while (Character.isWhitespace(first)) {
        first = reader.read();
      }
      return first == '[';
    } catch (IOException e) {
      // Whatever it is, it is no text.
      return false;
    }
  }

  /**
   * Read a whole file.
   *
   * @throws InvalidResultException if it is none
   */
  public static JmhRun read(Path file) {
    List<JmhResult> results = new ArrayList<>();
    for (JsonNode entry : tree(file)) {
      if (!entry.path("benchmark").isString() || !entry.path("primaryMetric").isObject()) {
        throw new InvalidResultException(
            file + " is no JMH file: an entry has no benchmark or no primaryMetric");
      }
      results.add(result(file, entry, "", entry.path("primaryMetric")));
      entry
          .path("secondaryMetrics")
          .properties()
          .forEach(it -> results.add(result(file, entry, it.getKey(), it.getValue())));
    }
    if (results.isEmpty()) {
      throw new InvalidResultException(file + " holds no results");
    }
    return new JmhRun(file, List.copyOf(results));
  }

  private static JsonNode tree(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new InvalidResultException(file + " is larger than 256 MiB");
      }
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new InvalidResultException("cannot read " + file + ": " + e.getMessage());
    } catch (JacksonException e) {
      throw new InvalidResultException(file + " is no JMH file: " + e.getOriginalMessage());
    }
  }

  private static JmhResult result(Path file, JsonNode entry, String metric, JsonNode values) {
    Map<String, String> params = new LinkedHashMap<>();
    entry.path("params").properties().forEach(it -> params.put(it.getKey(), text(it.getValue())));
    Map<String, String> settings = new LinkedHashMap<>();
    SETTINGS.forEach(name -> settings.put(name, text(entry.path(name))));
    String unit = text(values.path("scoreUnit"));
    settings.put("unit", unit);
    String benchmark = text(entry.path("benchmark"));
    List<List<Double>> forks = forks(values);
    if (forks.isEmpty() || forks.stream().anyMatch(List::isEmpty)) {
      throw new InvalidResultException(
          "%s holds no raw data of %s; JMH writes it with -rf json".formatted(file, benchmark));
    }
    return new JmhResult(benchmark, params, metric, unit, settings, forks);
  }

  /** One number for each iteration: as it is, or of a histogram its mean. */
  private static List<List<Double>> forks(JsonNode values) {
    boolean counted = values.has("rawDataHistogram");
    List<List<Double>> forks = new ArrayList<>();
    for (JsonNode fork : values.path(counted ? "rawDataHistogram" : "rawData")) {
      List<Double> iterations = new ArrayList<>();
      fork.forEach(it -> iterations.add(counted ? mean(it) : it.asDouble(Double.NaN)));
      forks.add(List.copyOf(iterations));
    }
    return List.copyOf(forks);
  }

  /** The mean of pairs of a value and how often it occurred. */
  private static double mean(JsonNode histogram) {
    double sum = 0;
    double count = 0;
    for (JsonNode pair : histogram) {
      sum += pair.path(0).asDouble(0) * pair.path(1).asDouble(0);
      count += pair.path(1).asDouble(0);
    }
    return sum / count;
  }

  private static String text(JsonNode node) {
    return node.isString()
        ? node.asString()
        : node.isMissingNode() ? "not recorded" : node.toString();
  }
}
