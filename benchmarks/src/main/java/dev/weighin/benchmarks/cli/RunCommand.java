package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.ContractGate;
import dev.weighin.benchmarks.WeighRun;
import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.Study;
import dev.weighin.benchmarks.report.HtmlReport;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Resumption;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.launch.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
      "       weigh run --resume results/RUN          go on with a run that was killed"
    })
final class RunCommand implements Callable<Integer> {
  /** Options that change nothing of a plan. */
  private static final List<String> PRINTING = List.of("--resume", "--json", "--summary");

  static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

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
        "+compact-headers and +aot+compact-headers), or capacity (the most requests/s at a p99",
        "of 10, 25, 50 and 100 ms; part of the full profile)."
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
        "\"mvnw clean\" forgets that, and so does any changed byte of it. Without this, smoke",
        "and quick ask only what a server must keep to be weighed."
      })
  private boolean proveAgain;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A new directory for results; by default results/TIME-PROFILE.")
  private Path out;

  @Spec private CommandSpec command;

  @Mixin private SummaryOption summary;

  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException {
    return resume == null ? begin() : goOn();
  }

  private int begin() throws InterruptedException {
    Workspace workspace = Home.workspace();
    RunPlan plan = plan(workspace);
    Instant startedAt = Instant.now();
    String runId = RUN_ID.format(startedAt) + "-" + plan.profile().title();
    Path directory = out != null ? out : workspace.root().resolve("results").resolve(runId);
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      file.append(ResultLine.Header.of(plan, runId, startedAt, ToolVersion.text()));
      return run(plan, file, directory);
    }
  }

  private int goOn() throws InterruptedException {
    rejectOtherOptions();
    Path path = resume.resolve(ResultFile.NAME);
    Run before = ResultFile.read(path);
    ResultLine.Header header = before.header();
    RunPlan plan = header.plan(Home.workspace(), Cores.ofThisMachine());
    Resumption.check(
        before, ResultLine.Header.of(plan, header.runId(), header.startedAt(), ToolVersion.text()));
    try (ResultFile file = ResultFile.resume(path)) {
      return run(plan, file, resume);
    }
  }

  private int run(RunPlan plan, ResultFile file, Path directory) throws InterruptedException {
    boolean allWell;
    try (Interruption interruption =
        Interruption.of(() -> end(file), "Go on: weigh run --resume " + directory, output.err())) {
      interruption.arm();
      Run soFar = ResultFile.read(directory);
      if (soFar.built().isEmpty()) {
        plan.frameworks().forEach(framework -> file.append(ResultLine.Built.of(framework)));
      }
      Path logs = directory.resolve("logs");
      allWell = new WeighRun(plan, gate(plan), file, soFar, logs, output.progress(plan)).run();
      file.append(new ResultLine.End(allWell ? "complete" : "failed", Instant.now()));
    }
    show(directory);
    return allWell ? ExitCode.OK : ExitCode.FINDING;
  }

  private ContractGate gate(RunPlan plan) {
    return proveAgain
        ? ContractGate.ofEverything()
        : ContractGate.before(plan.profile().asksEveryClause());
  }

  private static void end(ResultFile file) {
    file.append(new ResultLine.End("interrupted", Instant.now()));
    file.close();
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
        seed == null ? System.nanoTime() & 0xFFFF_FFFFL : seed,
        Cores.ofThisMachine());
  }

  private void rejectOtherOptions() {
    List<String> others =
        command.commandLine().getParseResult().originalArgs().stream()
            .filter(argument -> argument.startsWith("--"))
            .filter(argument -> PRINTING.stream().noneMatch(argument::startsWith))
            .toList();
    if (!others.isEmpty() || !wishes.areAll()) {
      throw new InvalidPlanException(
          "--resume goes on with the plan of the run; it takes no arms, and not " + others);
    }
  }

  private void show(Path directory) {
    Analysis analysis = Analysis.of(ResultFile.read(directory));
    if (output.json()) {
      output.printJson(analysis);
    } else {
      summary.of(analysis).ifPresent(output::print);
    }
    Path page = HtmlReport.write(analysis, directory);
    output.err().println("report:  " + page.toAbsolutePath().toUri());
    output.err().println("results: " + directory.resolve(ResultFile.NAME));
  }
}
