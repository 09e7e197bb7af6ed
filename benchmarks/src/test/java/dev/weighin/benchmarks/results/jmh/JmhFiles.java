package dev.weighin.benchmarks.results.jmh;

/** Files as JMH writes them, with made-up figures. */
public final class JmhFiles {
  private JmhFiles() {}

  /** A file with one result. */
  public static String text(String unit, String rawData) {
    return """
    [{"jmhVersion": "1.37", "benchmark": "org.example.Some.method", "mode": "avgt", "threads": 1,
      "forks": 2, "jvm": "java", "jvmArgs": ["-Xmx1g"], "jdkVersion": "25.0.3", "vmName": "a VM",
      "vmVersion": "25.0.3+9", "warmupIterations": 1, "warmupTime": "1 s", "warmupBatchSize": 1,
      "measurementIterations": 1, "measurementTime": "1 s", "measurementBatchSize": 1,
      "params": {"route": "<json>"},
      "primaryMetric": {"score": 1, "scoreError": "NaN", "scoreConfidence": ["NaN", "NaN"],
        "scorePercentiles": {}, "scoreUnit": "%s", "rawData": %s},
      "secondaryMetrics": {}}]
    """
        .formatted(unit, rawData);
  }
}
