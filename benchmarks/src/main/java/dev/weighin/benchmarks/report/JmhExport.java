package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.analyse.statistics.Sample;
import dev.weighin.benchmarks.quantity.Unit;
import dev.weighin.benchmarks.results.ResultLine.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run in the arrangement JMH writes with {@code -rf json}, for viewers that read it. A block is a
 * fork, for both are a fresh process, with one iteration; the metric is the class, which viewers
 * draw a chart of, and the arm the method. As in JMH the score is the mean and its error reaches to
 * the ends of Student's 99.9 % interval; the verdicts of the run are not in it.
 */
public final class JmhExport {
  private static final double CONFIDENCE = 0.999;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JmhExport() {}

  private record Entry(
      String jmhVersion,
      String benchmark,
      String mode,
      int threads,
      int forks,
      String jvm,
      List<String> jvmArgs,
      String jdkVersion,
      String vmName,
      String vmVersion,
      int warmupIterations,
      String warmupTime,
      int warmupBatchSize,
      int measurementIterations,
      String measurementTime,
      int measurementBatchSize,
      Map<String, String> params,
      Score primaryMetric,
      Map<String, Score> secondaryMetrics) {}

  private record Score(
      double score,
      double scoreError,
      List<Double> scoreConfidence,
      Map<String, Double> scorePercentiles,
      String scoreUnit,
      List<List<Double>> rawData) {}

  /** The JSON text. */
  public static String of(Analysis analysis) {
    return JSON.writeValueAsString(
        analysis.findings().stream()
            .flatMap(
                finding ->
                    finding.summaries().stream()
                        .filter(summary -> summary.samples().stream().allMatch(Double::isFinite))
                        .map(summary -> entry(analysis, finding, summary)))
            .toList());
  }

  private static Entry entry(Analysis analysis, Finding finding, Summary summary) {
    Header header = analysis.run().header();
    String jdk = header.host().getOrDefault("jdk", "not recorded");
    return new Entry(
        "1.37",
        "weighin.%s.%s.%s"
            .formatted(header.profile(), word(finding.metric().id()), word(summary.arm())),
        finding.metric().unit() == Unit.PER_SECOND ? "thrpt" : "avgt",
        1,
        summary.samples().size(),
        "java",
        header.sharedFlags(),
        jdk,
        "not recorded",
        jdk,
        0,
        "not recorded",
        1,
        1,
        "not recorded",
        1,
        Map.of(),
        score(finding, summary),
        Map.of());
  }

  /** Without dots: viewers take what stands before the last one for a class, a chart of its own. */
  private static String word(String name) {
    return name.replace("p99.9", "p999").replaceAll("[^A-Za-z0-9-]+", "_");
  }

  private static Score score(Finding finding, Summary summary) {
    Sample sample = new Sample(summary.samples());
    double error = sample.size() == 1 ? Double.NaN : sample.reach(CONFIDENCE);
    return new Score(
        sample.mean(),
        error,
        List.of(sample.mean() - error, sample.mean() + error),
        percentiles(summary.samples()),
        unit(finding.metric().unit()),
        summary.samples().stream().map(List::of).toList());
  }

  /** The smallest value, the middle one and the largest, at the places JMH has them. */
  private static Map<String, Double> percentiles(List<Double> samples) {
    List<Double> sorted = samples.stream().sorted().toList();
    Map<String, Double> percentiles = new LinkedHashMap<>();
    for (String percent : List.of("0.0", "50.0", "90.0", "95.0", "99.0", "99.9", "100.0")) {
      int place = (int) Math.ceil(Double.parseDouble(percent) / 100 * sorted.size());
      percentiles.put(percent, sorted.get(Math.max(0, place - 1)));
    }
    return percentiles;
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case MICROSECONDS -> "us/op";
      case BYTES -> "B/op";
      case PER_SECOND -> "ops/s";
      case TIMES -> "x";
      case COUNT -> "#";
    };
  }
}
