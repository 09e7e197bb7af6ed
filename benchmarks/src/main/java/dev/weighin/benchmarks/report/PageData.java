package dev.weighin.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.Perception;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import dev.weighin.benchmarks.results.ResultLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a page for programs: what its own script works with, and what people download.
 *
 * @param schema the version of this arrangement
 * @param runId the name of the run
 * @param startedAt when it began, UTC
 * @param profile the name of its profile
 * @param machine the machine's processor
 * @param arms the arms, the baseline first
 * @param rates the arrival rates by level, in requests per second; null if not known
 * @param findings the metrics with all samples and verdicts
 * @param perceptions the 99th percentiles behind the 100 ms rule
 */
public record PageData(
    int schema,
    String runId,
    Instant startedAt,
    String profile,
    String machine,
    List<ResultLine.ArmLine> arms,
    Map<String, Integer> rates,
    List<MetricData> findings,
    List<Perception> perceptions) {
  /** The version of this arrangement. */
  public static final int SCHEMA = 2;

  /**
   * One metric.
   *
   * @param id a name that never changes
   * @param title what it is
   * @param unit the smallest unit, which the samples are in
   * @param samples all samples by arm, block by block
   * @param verdicts one per pair of contenders; why there is none stands in the result file
   */
  public record MetricData(
      String id,
      String title,
      String unit,
      Map<String, List<Double>> samples,
      List<VerdictData> verdicts) {}

  /**
   * What is concluded about one pair.
   *
   * @param verdict DIFFERENT, EQUIVALENT, INCONCLUSIVE or INVALID
   * @param pair the two arms
   * @param ratio how many times as much; absent if INVALID
   * @param interval of the ratio; absent if INVALID
   * @param blocks how many blocks it rests on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VerdictData(
      String verdict, Pair pair, Double ratio, Interval interval, int blocks) {

    static VerdictData of(Verdict verdict) {
      Optional<KnownRatio> known = KnownRatio.of(verdict);
      return new VerdictData(
          verdict.name(),
          verdict.pair(),
          known.map(KnownRatio::ratio).orElse(null),
          known.map(KnownRatio::interval).orElse(null),
          verdict.blocks());
    }
  }

  static PageData of(Analysis analysis) {
    ResultLine.Header header = analysis.run().header();
    return new PageData(
        SCHEMA,
        header.runId(),
        header.startedAt(),
        header.profile(),
        header.host().getOrDefault("cpu", "unknown"),
        header.arms(),
        analysis.run().pace() == null
            ? null
            : Map.of(
                "lower", analysis.run().pace().rates().lower(),
                "upper", analysis.run().pace().rates().upper()),
        analysis.findings().stream().map(PageData::metric).toList(),
        analysis.perceptions().stream().filter(Notice::isKnown).toList());
  }

  private static MetricData metric(Finding finding) {
    return new MetricData(
        finding.metric().id(),
        finding.metric().title(),
        finding.metric().unit().describe(),
        finding.summaries().stream()
            .collect(
                Collectors.toMap(
                    Summary::arm, Summary::samples, (one, _) -> one, LinkedHashMap::new)),
        finding.verdicts().stream().map(VerdictData::of).toList());
  }

  /** As JSON that no HTML parser can take for markup, whatever names and messages hold. */
  String embedded() {
    return JsonMapper.shared()
        .writeValueAsString(this)
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
