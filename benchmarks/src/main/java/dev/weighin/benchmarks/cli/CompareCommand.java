package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.compare.Change;
import dev.weighin.benchmarks.analyse.compare.Comparison;
import dev.weighin.benchmarks.analyse.compare.History;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.report.ComparisonPage;
import dev.weighin.benchmarks.report.ComparisonText;
import dev.weighin.benchmarks.report.JmhPage;
import dev.weighin.benchmarks.report.JmhText;
import dev.weighin.benchmarks.report.TextTable;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.benchmarks.results.jmh.JmhFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weigh compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Holds one saved run against another of the same machine: what changed in each arm,",
      "measured against an arm both have; or, with --rerun, weighs two builds in one session."
    },
    customSynopsis = {
      "weigh compare results/20260102T030405Z-standard results/20260109T030405Z-standard",
      "       weigh compare --rerun ../before . --framework hello-javalin"
    },
    footer = {
      "",
      "Exit codes: 0 nothing shown to differ, 1 a metric of the short table is DIFFERENT,",
      "2 a result cannot be read, 3 the two cannot be compared: every field that differs is named."
    })
final class CompareCommand implements Callable<Integer> {
  private static final Set<String> OF_SAVED_RUNS = Set.of("--history", "--html");

  @Parameters(
      index = "0",
      paramLabel = "FIRST",
      description = "A run's directory or result file, or a JSON file of JMH.")
  private Path first;

  @Parameters(index = "1", paramLabel = "SECOND", description = "The one to hold against it.")
  private Path second;

  @Option(
      names = "--history",
      paramLabel = "DIR",
      description = {
        "Earlier runs of this machine, to learn how much it moves from session to session;",
        "by default the workspace's results."
      })
  private Path history;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Where the page goes; by default beside the second run.")
  private Path html;

  @Mixin private Rerun rerun;

  @Spec private CommandSpec command;

  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException {
    if (rerun.isAsked()) {
      reject(OF_SAVED_RUNS, "is for saved runs, not for --rerun");
      return builds();
    }
    reject(Rerun.OPTIONS, "is for --rerun, which is missing");
    return JmhFile.looksLike(first) && JmhFile.looksLike(second) ? jmhFiles() : runs();
  }

  private void reject(Set<String> options, String why) {
    List<String> given = GivenOptions.among(options, command);
    if (!given.isEmpty()) {
      throw new InvalidPlanException(given.getFirst() + " " + why);
    }
  }

  /** A build that breaks the contract is a finding as well. */
  private int builds() throws InterruptedException {
    Rerun.Outcome outcome = rerun.compare(first, second, output);
    print(outcome.comparison());
    tell(outcome.page());
    return outcome.allWell() ? exitCode(outcome.comparison()) : ExitCode.FINDING;
  }

  /** Changes of two JMH files are never judged, so they are no finding. */
  private int jmhFiles() {
    JmhPage page = JmhPage.of(JmhFile.read(first), JmhFile.read(second));
    if (output.json()) {
      throw new InvalidPlanException("--json is for runs of Weigh-in; these are files of JMH");
    }
    output.print(JmhText.of(page.comparison()));
    tell(page.write(html != null ? html : page.defaultPlace()));
    return page.comparison().allRefused() ? ExitCode.MACHINE : ExitCode.OK;
  }

  private int runs() {
    Run before = ResultFile.read(first);
    Run after = ResultFile.read(second);
    Path earlier = history != null ? history : Home.results();
    Comparison comparison = Comparison.of(before, after, History.runsIn(earlier));
    print(comparison);
    Path place = html != null ? html : ComparisonPage.defaultPlace(before, after);
    tell(ComparisonPage.write(comparison, before, after, place));
    return exitCode(comparison);
  }

  private void print(Comparison comparison) {
    if (output.json()) {
      output.printJson(comparison);
    } else {
      output.print(ComparisonText.of(comparison));
    }
  }

  private void tell(Path page) {
    output.err().println("page:    " + page.toAbsolutePath().toUri());
  }

  private static int exitCode(Comparison comparison) {
    if (!comparison.refusals().isEmpty()) {
      return ExitCode.MACHINE;
    }
    boolean different = comparison.changes().stream().anyMatch(CompareCommand::isDifferent);
    return different ? ExitCode.FINDING : ExitCode.OK;
  }

  private static boolean isDifferent(Change change) {
    return TextTable.metrics().contains(change.metric())
        && change instanceof Change.Judged judged
        && judged.verdict() instanceof Verdict.Different;
  }
}
