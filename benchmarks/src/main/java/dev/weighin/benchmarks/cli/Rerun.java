package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.ContractGate;
import dev.weighin.benchmarks.analyse.compare.Comparison;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.TwoBuilds;
import dev.weighin.benchmarks.report.ComparisonPage;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.launch.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weigh compare --rerun}: two builds, weighed in one session. */
final class Rerun {
  /** The options that say how it is done. */
  static final Set<String> OPTIONS = Set.of("--framework", "--profile", "--rate");

  @Option(
      names = "--rerun",
      description = {
        "Weigh the builds of two workspaces (FIRST and SECOND, such as two git worktrees) in",
        "one session, block by block: no history is needed for a verdict."
      })
  private boolean asked;

  @Option(
      names = "--framework",
      paramLabel = "FRAMEWORK[:VARIANT]",
      description = "With --rerun: what to weigh; every framework built in both if none is named.")
  private List<String> wishes = List.of();

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      defaultValue = "quick",
      description = "With --rerun: how long it may take: quick (default), standard or full.")
  private String profile;

  @Mixin private RateOption rate;

  /** How the builds compare, the page of it, and whether both kept the contract in every trial. */
  record Outcome(Comparison comparison, Path page, boolean allWell) {}

  boolean isAsked() {
    return asked;
  }

  /** Weigh both builds and compare them. */
  Outcome compare(Path first, Path second, Output output) throws InterruptedException {
    RunPlan plan = plan(new TwoBuilds(workspace(first), workspace(second)));
    Instant startedAt = Instant.now();
    String runId = Session.id(startedAt, "rerun");
    Session session = Session.of(runId, null, output);
    boolean allWell =
        session.begin(
            ResultLine.Header.of(plan, runId, startedAt, ToolVersion.text()),
            session.place(),
            file -> session.weigh(plan, ContractGate.before(plan.profile()), file));
    session.writePage();
    Run run = ResultFile.read(session.directory());
    Comparison comparison = Comparison.ofBuilds(run, first.toString(), second.toString());
    return new Outcome(comparison, ComparisonPage.writeOfBuilds(comparison, run), allWell);
  }

  private RunPlan plan(TwoBuilds builds) {
    Profile chosen = Profile.named(profile);
    Optional<Rates> rates = rate.asked().or(chosen::defaultRates);
    return new RunPlan(
        chosen,
        chosen.schedule(),
        chosen.withSentinel(builds.arms(wishes)),
        rates,
        RunPlan.DEFAULT_CONNECTIONS,
        RunPlan.anySeed(),
        Cores.ofThisMachine());
  }

  private static Workspace workspace(Path directory) {
    if (!Files.isDirectory(directory) || Files.exists(directory.resolve(ResultFile.NAME))) {
      throw new InvalidPlanException(
          "--rerun weighs builds: it needs two workspaces, but '%s' is %s"
              .formatted(
                  directory,
                  Files.isDirectory(directory) ? "the directory of a run" : "no directory"));
    }
    Workspace workspace = new Workspace(directory);
    if (workspace.frameworks().isEmpty()) {
      throw new InvalidPlanException(
          "--rerun: there is no directory with a framework.yaml in '%s'".formatted(directory));
    }
    return workspace;
  }
}
