package dev.weighin.benchmarks.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weighin.benchmarks.code.BillOfMaterials;
import dev.weighin.benchmarks.code.Code;
import dev.weighin.benchmarks.code.Footprint;
import dev.weighin.benchmarks.code.Library;
import dev.weighin.benchmarks.measure.Pilot;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.RemotePlan;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Schedule;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.Framework.Fact;
import dev.weighin.contract.launch.JavaRuntime;
import dev.weighin.contract.launch.ShippedDigest;
import dev.weighin.contract.launch.Workspace;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of a result file; the member {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ResultLine.Header.class, name = "run"),
  @JsonSubTypes.Type(value = ResultLine.Built.class, name = "build"),
  @JsonSubTypes.Type(value = ResultLine.Gated.class, name = "contract"),
  @JsonSubTypes.Type(value = ResultLine.Paced.class, name = "rates"),
  @JsonSubTypes.Type(value = ResultLine.Weighed.class, name = "trial"),
  @JsonSubTypes.Type(value = ResultLine.Failed.class, name = "failure"),
  @JsonSubTypes.Type(value = ResultLine.End.class, name = "end"),
  @JsonSubTypes.Type(value = ResultLine.Resumed.class, name = "resumed")
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
   * @param schedule how much of everything was planned
   * @param arms the arms, the baseline first
   * @param askedRates the arrival rates that --rate or the profile set; null if pilot trials find
   *     them
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
      Schedule schedule,
      List<ArmLine> arms,
      Rates askedRates,
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
          plan.schedule(),
          plan.arms().stream().map(ArmLine::of).toList(),
          plan.askedRates().orElse(null),
          plan.connections(),
          plan.seed(),
          plan.blocks().stream().map(arms -> arms.stream().map(Arm::label).toList()).toList(),
          plan.cores().describe(),
          JavaRuntime.SHARED_FLAGS,
          Host.describe());
    }

    /**
     * The header of a run on servers that run already.
     *
     * @param load who makes the load, fact by fact
     */
    public static Header of(
        RemotePlan plan,
        String runId,
        Instant startedAt,
        String toolVersion,
        Map<String, String> load) {
      Map<String, String> facts = new LinkedHashMap<>(load);
      facts.put("cpu", "unavailable: the machine of the servers was not looked at");
      return new Header(
          ResultFile.FORMAT,
          ResultFile.VERSION,
          runId,
          startedAt,
          toolVersion,
          plan.profile().title(),
          plan.schedule(),
          plan.servers().entrySet().stream()
              .map(server -> ArmLine.of(server.getKey(), server.getValue()))
              .toList(),
          plan.rates(),
          plan.connections(),
          plan.seed(),
          List.of(plan.order()),
          "servers and load ran where somebody had put them",
          List.of(),
          facts);
    }

    /** Whether servers that ran already were put under load by the agents of a controller. */
    @JsonIgnore
    public boolean isThroughController() {
      return arms.stream().allMatch(ArmLine::ranAlready);
    }

    /** How many blocks were planned. */
    public int blocks() {
      return schedule.blocks();
    }

    /**
     * The plan of a run that is to go on here.
     *
     * @throws dev.weighin.contract.launch.InvalidFrameworkException if a framework or variant is
     *     gone
     * @throws dev.weighin.benchmarks.plan.InvalidPlanException if the profile is
     */
    public RunPlan plan(Workspace workspace, Cores cores) {
      return new RunPlan(
          Profile.named(profile),
          schedule,
          arms.stream().map(arm -> arm.arm(workspace)).toList(),
          Optional.ofNullable(askedRates),
          connections,
          seed,
          cores);
    }
  }

  /**
   * An arm as it is recorded.
   *
   * @param label what tables call it
   * @param framework the id of the framework, or the address of a server that ran already, of which
   *     nothing else is known
   * @param name what people call the framework
   * @param variant the name of the variant
   * @param threadModel what kind of thread its handlers run on
   * @param jvm the flags of the variant for the Java runtime
   * @param artifactSha256 a digest of everything that ships, to tell two builds apart
   * @param sentinel true for the second copy of another arm, which checks the run itself
   */
  record ArmLine(
      String label,
      String framework,
      String name,
      String variant,
      String threadModel,
      List<String> jvm,
      String artifactSha256,
      boolean sentinel) {
    private static final String UNKNOWN = "unavailable: the server ran already";

    static ArmLine of(Arm arm) {
      return new ArmLine(
          arm.label(),
          arm.framework().id(),
          arm.framework().name(),
          arm.variant(),
          arm.framework().variant(arm.variant()).threadModel(),
          arm.framework().variant(arm.variant()).jvm(),
          ShippedDigest.of(arm.framework()),
          arm.sentinel());
    }

    /** A server that runs already. */
    public static ArmLine of(String label, URI server) {
      String address = server.toString();
      return new ArmLine(label, address, address, UNKNOWN, UNKNOWN, List.of(), UNKNOWN, false);
    }

    /** Whether the server ran already. */
    boolean ranAlready() {
      return framework.startsWith("http://");
    }

    private Arm arm(Workspace workspace) {
      return new Arm(label, workspace.framework(framework), variant, sentinel);
    }
  }

  /**
   * The contract suite's word on an arm, before it was weighed.
   *
   * @param arm the label of the arm
   * @param result the word
   * @param provenAt when the suite had asked, UTC: before the run began, if the proof of the same
   *     build was remembered
   * @param proofSha256 a digest of all that the proof depends on, see {@link ProofDigest}
   */
  record Gated(String arm, ContractResult result, Instant provenAt, String proofSha256)
      implements ResultLine {

    /** The line of an arm that has been proven. */
    public static Gated of(Arm arm, Proof proof) {
      return new Gated(arm.label(), proof.result(), proof.provenAt(), proof.digest());
    }
  }

  /**
   * What a framework's server was built from and into, one line for each framework of a run.
   *
   * @param framework the id of the framework
   * @param footprint what ships
   * @param code what was written
   * @param libraries the libraries that ship; null if the build writes no bill of materials
   * @param facts what is known and was not measured
   * @param developed how long builds of it take; null if nobody measured that here before the run
   */
  record Built(
      String framework,
      Footprint footprint,
      Code code,
      List<Library> libraries,
      List<Fact> facts,
      BuildStudy.Developed developed)
      implements ResultLine {

    public Built {
      facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /** Look at a framework's directory, and at studies of how long it takes to build. */
    public static Built of(Framework framework, List<BuildStudy> newestFirst) {
      return new Built(
          framework.id(),
          Footprint.of(framework),
          Code.of(framework),
          BillOfMaterials.libraries(framework).orElse(null),
          framework.facts(),
          BuildStudy.of(framework, newestFirst).orElse(null));
    }
  }

  /**
   * How fast requests arrive in this run.
   *
   * @param rates the rates, the same for every arm
   * @param how where they come from, in words
   * @param pilots what the pilot trials showed; empty if there were none
   */
  record Paced(Rates rates, String how, List<Pilot> pilots) implements ResultLine {}

  /** A trial that ended well. */
  record Weighed(Trial trial) implements ResultLine {}

  /**
   * A trial that did not.
   *
   * @param block the block of the trial, 0 for anything before the first
   * @param attempt 1, or more where the block was repeated; 0 before the first block
   * @param arm the label of the arm
   * @param reason what happened, in one line
   * @param lastLines the last lines the server wrote, oldest first
   */
  record Failed(int block, int attempt, String arm, String reason, List<String> lastLines)
      implements ResultLine {}

  /**
   * The last line of a run that was not killed, or not before it was resumed.
   *
   * @param status {@code complete}, {@code interrupted} or {@code failed}
   * @param endedAt when that was, UTC
   */
  record End(String status, Instant endedAt) implements ResultLine {}

  /**
   * A run that had been interrupted or killed goes on.
   *
   * @param resumedAt when, UTC
   * @param droppedBytes the length of a last line that was cut off and dropped; 0 for none
   * @param copy the name of the file, beside this one, that still holds it; null for none
   */
  record Resumed(Instant resumedAt, long droppedBytes, String copy) implements ResultLine {}
}
