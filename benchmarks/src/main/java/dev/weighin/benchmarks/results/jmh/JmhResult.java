package dev.weighin.benchmarks.results.jmh;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What JMH says of one metric of a benchmark.
 *
 * @param benchmark the name of the method, with its class and package
 * @param params the parameters and their values, in the order of the file
 * @param metric the name of a secondary metric, such as {@code server.cpu}; empty for the score
 * @param unit what it is counted in, such as {@code us/op}
 * @param settings what must be the same for two results to be comparable, by name
 * @param forks for each fork the mean of each of its iterations; every fork is a process of its own
 */
public record JmhResult(
    String benchmark,
    Map<String, String> params,
    String metric,
    String unit,
    Map<String, String> settings,
    List<List<Double>> forks) {

  /** The mean of each fork: iterations of one process are no independent facts. */
  public List<Double> forkMeans() {
    return forks.stream()
        .map(fork -> fork.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
        .toList();
  }

  /** What tells it from the other results of a file, for a reader. */
  public String name() {
    String method = benchmark.replaceFirst("^.*\\.([^.]+\\.[^.]+)$", "$1");
    String with =
        params.entrySet().stream()
            .map(param -> param.getKey() + "=" + param.getValue())
            .collect(Collectors.joining(", "));
    return method + (with.isEmpty() ? "" : " " + with) + (metric.isEmpty() ? "" : ": " + metric);
  }

  /** Whether the other is of the same benchmark, parameters and metric. */
  public boolean isSameAs(JmhResult other) {
    return benchmark.equals(other.benchmark)
        && params.equals(other.params)
        && metric.equals(other.metric);
  }
}
