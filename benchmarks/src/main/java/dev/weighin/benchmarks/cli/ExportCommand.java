package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.report.JmhExport;
import dev.weighin.benchmarks.results.ResultFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weigh export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Prints a saved run in the arrangement of another tool.",
    customSynopsis = {"weigh export --jmh results/20260102T030405Z-quick"})
final class ExportCommand implements Callable<Integer> {
  @Option(
      names = "--jmh",
      paramLabel = "RESULT",
      required = true,
      description = {
        "A run's directory or result file, printed as the JSON that JMH writes with -rf json,",
        "for viewers that read it. A block is a fork."
      })
  private Path jmh;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(JmhExport.of(Analysis.of(ResultFile.read(jmh))));
    return ExitCode.OK;
  }
}
