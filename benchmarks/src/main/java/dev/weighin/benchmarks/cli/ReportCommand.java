package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.report.HtmlReport;
import dev.weighin.benchmarks.report.JmhPage;
import dev.weighin.benchmarks.report.JmhText;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.jmh.JmhFile;
import dev.weighin.benchmarks.results.jmh.JmhRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weigh report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Shows a saved run again, and writes its page again; nothing is measured.",
    customSynopsis = {
      "weigh report results/20260102T030405Z-quick",
      "       weigh report results/20260102T030405Z-quick --network 40",
      "       weigh report results/20260102T030405Z-quick --summary full"
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RESULT",
      description = "The directory of a run, its result file, or a JSON file of JMH.")
  private Path result;

  @Option(
      names = "--network",
      paramLabel = "MILLIS",
      defaultValue = "0",
      description = {
        "What the network between your users and the server takes of the 100 ms",
        "in which nobody notices anything; ${DEFAULT-VALUE} by default."
      })
  private double networkMillis;

  @Mixin private SummaryOption summary;

  @Mixin private Output output;

  @Override
  public Integer call() {
    if (!(networkMillis >= 0)) {
      throw new InvalidPlanException("--network must be 0 or more, but is " + networkMillis);
    }
    return JmhFile.looksLike(result) ? jmh(JmhFile.read(result)) : run();
  }

  private int jmh(JmhRun run) {
    if (output.json()) {
      throw new InvalidPlanException(
          "--json is for runs of Weigh-in: %s is JSON".formatted(result));
    }
    output.print(JmhText.of(run));
    JmhPage page = JmhPage.of(run);
    tell(page.write(page.defaultPlace()));
    return ExitCode.OK;
  }

  private int run() {
    Analysis analysis = Analysis.of(ResultFile.read(result), networkMillis);
    if (output.json()) {
      output.printJson(analysis);
    } else {
      summary.of(analysis).ifPresent(output::print);
    }
    Path directory = Files.isDirectory(result) ? result : result.toAbsolutePath().getParent();
    tell(HtmlReport.write(analysis, directory));
    return ExitCode.OK;
  }

  private void tell(Path page) {
    output.err().println("report:  " + page.toAbsolutePath().toUri());
  }
}
