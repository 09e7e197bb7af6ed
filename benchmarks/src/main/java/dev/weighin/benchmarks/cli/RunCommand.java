package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.ContractGate;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Study;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Resumption;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.launch.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weigh run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Proves that each server keeps the contract, weighs those that do, prints a table,",
      "and writes a result file and a report that opens offline."
    },
    customSynopsis = {
      "weigh run",
      "       weigh run hello-jdk hello-quarkus --profile smoke",
      "       weigh run hello-jdk again=hello-jdk     the same server under two labels",
      "       weigh run --resume results/RUN          go on with a run that was killed",
      "       weigh run --controller --target http://10.0.0.5:8080 --rate 2000"
    })
final class RunCommand implements Callable<Integer> {
  /** The options that go with a plan that is there already. */
  private static final Set<String> PRINTING = Set.of("--resume", "--json", "--summary");

  /** Those that say how servers are started, and which. */
  private static final Set<String> OF_SERVERS_STARTED_HERE =
      Set.of("--variant", "--only", "--no-sentinel", "--prove");

  @Mixin private Wishes wishes;

  @Option(
      names = "--profile",
      defaultValue = "quick",
      description = "How long it may take: smoke, quick (default), standard or full.")
  private String profile;

  @Option(
      names = "--only",
      paramLabel = "STUDY",
      description = {
        "Weigh one thing alone: startup (many starts and no load; each arm as it is, +aot,",
        "+compact-headers and +aot+compact-headers), cost (CPU time and bytes per request at",
        "the lower rate, once warm), capacity (the most requests/s at a p99 of 10, 25, 50 and",
        "100 ms; part of the full profile), or heap (the smallest heap with which the lower",
        "rate is held; part of the full profile)."
      })
  private Study only;

  @Mixin private RateOption rate;

  @Option(
      names = "--no-sentinel",
      description = {
        "Leave out the second copy of the first arm, which shows how far apart two equal",
        "servers come out in this run."
      })
  private boolean noSentinel;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = {
        "Go on with a run that was interrupted or killed, as it was planned; takes no other",
        "option than --json and --summary."
      })
  private Path resume;

  @Option(
      names = "--connections",
      defaultValue = "" + RunPlan.DEFAULT_CONNECTIONS,
      description = "Connections the load shares; ${DEFAULT-VALUE} by default.")
  private int connections;

  @Option(names = "--seed", description = "Makes the order of the trials repeatable.")
  private Long seed;

  @Option(
      names = "--prove",
      description = {
        "Hold every arm to all of the contract again, also a build that has kept it before;",
        "\"mvnw clean\" forgets that, and so does any changed byte of it. Without this, quick",
        "asks only what a server must keep, and smoke only what its load asks for."
      })
  private boolean proveAgain;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A new directory for results; by default results/TIME-PROFILE.")
  private Path out;

  @Mixin private ControllerOptions through;

  @Spec private CommandSpec command;

  @Mixin private SummaryOption summary;

  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException {
    if (resume != null) {
      return goOn();
    }
    if (!through.isAsked()) {
      return begin();
    }
    reject(
        "--controller puts load on servers that run already, named by --target",
        GivenOptions.among(OF_SERVERS_STARTED_HERE, command));
    return new RunThroughController(
            Profile.named(profile),
            through,
            rate.asked(),
            connections,
            seed(),
            out,
            summary,
            output)
        .run();
  }

  private int begin() throws InterruptedException {
    RunPlan plan = plan(Home.workspace());
    Instant startedAt = Instant.now();
    String runId = Session.id(startedAt, plan.profile().title());
    Session session = Session.of(runId, out, output);
    boolean allWell =
        session.begin(
            ResultLine.Header.of(plan, runId, startedAt, ToolVersion.text()),
            howToGoOn(session),
            file -> session.weigh(plan, gate(plan), file));
    return session.show(allWell, summary);
  }

  private int goOn() throws InterruptedException {
    reject("--resume goes on with the plan of the run", GivenOptions.besides(PRINTING, command));
    Path path = resume.resolve(ResultFile.NAME);
    Run before = ResultFile.read(path);
    ResultLine.Header header = before.header();
    if (header.isThroughController()) {
      throw new InvalidPlanException(
          "--resume: a run through a controller has one block only; begin another");
    }
    RunPlan plan = header.plan(Home.workspace(), Cores.ofThisMachine());
    Resumption.check(
        before, ResultLine.Header.of(plan, header.runId(), header.startedAt(), ToolVersion.text()));
    Session session = new Session(resume, output);
    try (ResultFile file = ResultFile.resume(path)) {
      boolean allWell =
          session.record(
              file, howToGoOn(session), resumed -> session.weigh(plan, gate(plan), resumed));
      return session.show(allWell, summary);
    }
  }

  private static String howToGoOn(Session session) {
    return "Go on: weigh run --resume " + session.directory();
  }

  private long seed() {
    return seed == null ? RunPlan.anySeed() : seed;
  }

  private ContractGate gate(RunPlan plan) {
    return proveAgain ? ContractGate.ofEverything() : ContractGate.before(plan.profile());
  }

  private RunPlan plan(Workspace workspace) {
    Profile chosen = Profile.named(profile);
    List<Arm> asked = wishes.arms(workspace);
    List<Arm> arms = only == null ? asked : only.arms(asked);
    return new RunPlan(
        chosen,
        only == null ? chosen.schedule() : only.schedule(chosen),
        noSentinel ? arms : chosen.withSentinel(arms),
        rate.asked().or(chosen::defaultRates),
        connections,
        seed(),
        Cores.ofThisMachine());
  }

  /** Neither arms nor these options go with the option that is spoken of. */
  private void reject(String because, List<String> options) {
    if (!options.isEmpty() || !wishes.areAll()) {
      throw new InvalidPlanException(
          because
              + "; it takes no arms"
              + (options.isEmpty() ? "" : ", and not " + String.join(", ", options)));
    }
  }
}
