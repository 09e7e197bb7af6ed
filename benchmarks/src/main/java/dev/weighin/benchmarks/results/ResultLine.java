package dev.weighin.benchmarks.results;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.launch.JavaRuntime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One line of a result file; the member {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ResultLine.Header.class, name = "run"),
  @JsonSubTypes.Type(value = ResultLine.Gated.class, name = "contract"),
  @JsonSubTypes.Type(value = ResultLine.Weighed.class, name = "trial"),
  @JsonSubTypes.Type(value = ResultLine.Failed.class, name = "failure"),
  @JsonSubTypes.Type(value = ResultLine.End.class, name = "end")
})
public sealed interface ResultLine {

  /**
   * The first line: what was planned, and where.
   *
   * @param format always {@value ResultFile#FORMAT}
   * @param version the version of the format, {@value ResultFile#VERSION} here
   * @param runId the name of the run, unique on its machine
   * @param startedAt when the run began, UTC
   * @param toolVersion the version of Weigh-in
   * @param profile the profile's name
   * @param blocks how many blocks were planned
   * @param arms the arms, the baseline first
   * @param arrivalsPerSecond the arrival rate of every phase, in requests per second
   * @param connections how many connections the load shares
   * @param seed where the randomness of the order started
   * @param order the labels of the arms, block by block
   * @param pinning who ran on which core
   * @param sharedFlags the JVM flags every server has
   * @param host the machine
   */
  record Header(
      String format,
      int version,
      String runId,
      Instant startedAt,
      String toolVersion,
      String profile,
      int blocks,
      List<ArmLine> arms,
      int arrivalsPerSecond,
      int connections,
      long seed,
      List<List<String>> order,
      String pinning,
      List<String> sharedFlags,
      Map<String, String> host)
      implements ResultLine {

    /** The header of a run that is about to start. */
    public static Header of(RunPlan plan, String runId, Instant startedAt, String toolVersion) {
      return new Header(
          ResultFile.FORMAT,
          ResultFile.VERSION,
          runId,
          startedAt,
          toolVersion,
          plan.profile().title(),
          plan.profile().blocks(),
          plan.arms().stream().map(ArmLine::of).toList(),
          plan.arrivalsPerSecond(),
          plan.connections(),
          plan.seed(),
          plan.blocks().stream().map(arms -> arms.stream().map(Arm::label).toList()).toList(),
          plan.cores().describe(),
          JavaRuntime.SHARED_FLAGS,
          Host.describe());
    }
  }

  /**
   * An arm as it is recorded.
   *
   * @param label what tables call it
   * @param framework the id of the framework
   * @param name what people call the framework
   * @param variant the name of the variant
   * @param threadModel what kind of thread its handlers run on
   * @param artifactSha256 a digest of everything that ships, to tell two builds apart
   * @param sentinel true for the second copy of another arm, which checks the run itself
   */
  record ArmLine(
      String label,
      String framework,
      String name,
      String variant,
      String threadModel,
      String artifactSha256,
      boolean sentinel) {

    static ArmLine of(Arm arm) {
      return new ArmLine(
          arm.label(),
          arm.framework().id(),
          arm.framework().name(),
          arm.variant(),
          arm.framework().variant(arm.variant()).threadModel(),
          Digest.of(arm.framework()),
          arm.sentinel());
    }
  }

  /** The contract suite's word on an arm, before it was weighed. */
  record Gated(String arm, ContractResult result) implements ResultLine {}

  /** A trial that ended well. */
  record Weighed(Trial trial) implements ResultLine {}

  /**
   * A trial that did not.
   *
   * @param block the block of the trial, 0 for the contract suite before the first
   * @param arm the label of the arm
   * @param reason what happened, in one line
   * @param lastLines the last lines the server wrote, oldest first
   */
  record Failed(int block, String arm, String reason, List<String> lastLines)
      implements ResultLine {}

  /**
   * The last line of a run that was not killed.
   *
   * @param status {@code complete}, {@code interrupted} or {@code failed}
   * @param endedAt when that was, UTC
   */
  record End(String status, Instant endedAt) implements ResultLine {}
}
