package dev.weighin.benchmarks.analyse.calibration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weighin.benchmarks.analyse.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One line of a calibration file; the member {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CalibrationLine.Header.class, name = "calibration"),
  @JsonSubTypes.Type(value = CalibrationLine.Alike.class, name = "aa"),
  @JsonSubTypes.Type(value = CalibrationLine.Injected.class, name = "injected"),
  @JsonSubTypes.Type(value = CalibrationLine.Stalled.class, name = "stall"),
  @JsonSubTypes.Type(value = CalibrationLine.Stopped.class, name = "generator"),
  @JsonSubTypes.Type(value = CalibrationLine.Resumed.class, name = "resumed"),
  @JsonSubTypes.Type(value = CalibrationLine.End.class, name = "end")
})
public sealed interface CalibrationLine {

  /**
   * The first line: what was to be tried, and where.
   *
   * @param format always {@value CalibrationFile#FORMAT}
   * @param version the version of the format, {@value CalibrationFile#VERSION} here
   * @param calibrationId the name of the calibration, unique on its machine
   * @param startedAt when it began, UTC
   * @param toolVersion the version of Weigh-in
   * @param framework the id of the server it was done with
   * @param checks what was to be tried
   * @param blocks how many blocks each session has
   * @param runs how many A/A sessions there are
   * @param seed where the randomness of the orders started
   * @param pinning who ran on which core
   * @param host the machine
   */
  record Header(
      String format,
      int version,
      String calibrationId,
      Instant startedAt,
      String toolVersion,
      String framework,
      Set<Check> checks,
      int blocks,
      int runs,
      long seed,
      String pinning,
      Map<String, String> host)
      implements CalibrationLine {

    /** What must be the same for it to go on, by what it is called. */
    public Map<String, Object> conditions() {
      Map<String, Object> conditions = new LinkedHashMap<>();
      conditions.put("Weigh-in", toolVersion);
      conditions.put("server", framework);
      conditions.put("pinning", pinning);
      conditions.putAll(new TreeMap<>(host));
      return conditions;
    }
  }

  /**
   * A session of two copies of one server.
   *
   * @param session the directory of its result file, beside this file
   * @param verdicts the verdict on the two by each metric, by its id
   */
  record Alike(String session, Map<String, Verdict> verdicts) implements CalibrationLine {

    /** Whether the two were called different by no metric. */
    public boolean foundNothing() {
      return verdicts.values().stream().noneMatch(Verdict.Different.class::isInstance);
    }
  }

  /**
   * A slowed server against one that was not, in a session.
   *
   * @param session the directory of its result file, beside this file
   * @param check what was injected
   * @param arm the label of the slowed server, such as {@code cpu-25}
   * @param metric the id of the metric that must show it
   * @param injected how much was injected, in the metric's unit
   * @param base the metric of the server that was not slowed, the mean over the blocks
   * @param found how much more the slowed server showed, the mean over the blocks, in the same unit
   * @param verdict on the slowed server against the other, as on a single pair
   */
  record Injected(
      String session,
      Check check,
      String arm,
      String metric,
      double injected,
      double base,
      double found,
      Verdict verdict)
      implements CalibrationLine {
    /** What eight blocks must find. */
    private static final double LARGE = 1.2;

    /** How many times as much the slowed server should need. */
    public double injectedRatio() {
      return 1 + injected / base;
    }

    /** Whether the tool sees it: more than nothing, though it may be too little to matter. */
    public boolean wasFound() {
      return switch (verdict) {
        case Verdict.Different it -> it.ratio() > 1;
        case Verdict.Equivalent it -> it.interval().low() > 1;
        case Verdict.Inconclusive _, Verdict.Invalid _ -> false;
      };
    }

    /** Whether the tool should have found it: it is large, and the blocks allow a verdict. */
    public boolean wasMissed() {
      boolean large = check == Check.BYTES || injectedRatio() >= LARGE;
      return large && !wasFound() && !(verdict instanceof Verdict.Invalid);
    }
  }

  /**
   * A server that stood still now and then, in an open loop.
   *
   * @param stallMillis how long each time
   * @param periodMillis how often
   * @param requests how many requests were answered
   * @param expectedP99Millis what the p99 must be: one request in a hundred waits longer than that
   * @param p99Millis what it was
   * @param problems what the generator said about itself
   */
  record Stalled(
      double stallMillis,
      double periodMillis,
      long requests,
      double expectedP99Millis,
      double p99Millis,
      List<String> problems)
      implements CalibrationLine {
    private static final double TOLERANCE = 0.10;

    /** Whether the p99 was what it must be, give or take a tenth. */
    public boolean wasRight() {
      return Math.abs(p99Millis / expectedP99Millis - 1) <= TOLERANCE;
    }
  }

  /**
   * A trial whose load generator was stopped now and then.
   *
   * @param session the directory of its result file, beside this file
   * @param pauseMillis how long each time
   * @param reasons why its latency is not to be used, by the gates; empty if nobody noticed
   */
  record Stopped(String session, double pauseMillis, List<String> reasons)
      implements CalibrationLine {

    /** Whether the trial was called invalid. */
    public boolean wasInvalid() {
      return !reasons.isEmpty();
    }
  }

  /**
   * From here on a calibration goes on that was interrupted or killed.
   *
   * @param resumedAt when that was, UTC
   * @param droppedBytes the length of a last line that was cut off and dropped; 0 for none
   * @param copy the name of the file, beside this one, that still holds it; null for none
   */
  record Resumed(Instant resumedAt, long droppedBytes, String copy) implements CalibrationLine {}

  /**
   * The last line of a calibration that was not killed.
   *
   * @param status {@code complete} or {@code interrupted}
   * @param endedAt when that was, UTC
   */
  record End(String status, Instant endedAt) implements CalibrationLine {}
}
