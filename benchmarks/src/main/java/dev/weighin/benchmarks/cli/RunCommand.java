package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.WeighRun;
import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.report.HtmlReport;
import dev.weighin.benchmarks.report.TextTable;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      "       weigh run hello-jdk again=hello-jdk     the same server under two labels"
    })
final class RunCommand implements Callable<Integer> {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Parameters(
      paramLabel = "[LABEL=]FRAMEWORK[:VARIANT]",
      arity = "0..*",
      description = "What to weigh, the baseline first; every framework if none is named.")
  private List<String> wishes = List.of();

  @Option(
      names = "--profile",
      defaultValue = "quick",
      description = "How long it may take: smoke, quick (default), standard or full.")
  private String profile;

  @Option(
      names = "--variant",
      defaultValue = Framework.DEFAULT_VARIANT,
      description = "The variant of every arm that names none; \"default\" by default.")
  private String variant;

  @Option(
      names = "--rate",
      description = "Arrivals per second in every phase; by default what the profile says.")
  private Integer rate;

  @Option(
      names = "--connections",
      defaultValue = "" + RunPlan.DEFAULT_CONNECTIONS,
      description = "Connections the load shares; ${DEFAULT-VALUE} by default.")
  private int connections;

  @Option(names = "--seed", description = "Makes the order of the trials repeatable.")
  private Long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A new directory for results; by default results/TIME-PROFILE.")
  private Path out;

  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException {
    Workspace workspace = Home.workspace();
    RunPlan plan = plan(workspace);
    Instant startedAt = Instant.now();
    String runId = RUN_ID.format(startedAt) + "-" + plan.profile().title();
    Path directory = out != null ? out : workspace.root().resolve("results").resolve(runId);
    boolean allWell;
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME));
        Interruption interruption = Interruption.of(file, directory, output.err())) {
      file.append(ResultLine.Header.of(plan, runId, startedAt, ToolVersion.text()));
      interruption.arm();
      allWell = new WeighRun(plan, file, directory.resolve("logs"), output.progress(plan)).run();
      file.append(new ResultLine.End(allWell ? "complete" : "failed", Instant.now()));
    }
    show(directory);
    return allWell ? ExitCode.OK : ExitCode.FINDING;
  }

  private RunPlan plan(Workspace workspace) {
    Profile chosen = Profile.named(profile);
    return new RunPlan(
        chosen,
        Arm.parse(wishes, variant, workspace),
        rate == null ? chosen.arrivalsPerSecond() : rate,
        connections,
        seed == null ? System.nanoTime() & 0xFFFF_FFFFL : seed,
        Cores.ofThisMachine());
  }

  private void show(Path directory) {
    Analysis analysis = Analysis.of(ResultFile.read(directory));
    if (output.json()) {
      output.printJson(analysis);
    } else {
      output.print(TextTable.of(analysis));
    }
    Path page = HtmlReport.write(analysis, directory);
    output.err().println("report:  " + page.toAbsolutePath().toUri());
    output.err().println("results: " + directory.resolve(ResultFile.NAME));
  }
}
