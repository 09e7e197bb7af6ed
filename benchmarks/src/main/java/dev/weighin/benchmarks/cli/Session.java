package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.ContractGate;
import dev.weighin.benchmarks.WeighRun;
import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.load.LoadFailedException;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.report.HtmlReport;
import dev.weighin.benchmarks.results.BuildStudy;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One run, from the first line of its file to what is shown of it.
 *
 * @param directory where everything of it goes
 * @param output where it is shown
 */
record Session(Path directory, Output output) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** What is done in a run; true if all went well. */
  interface Work {
    boolean into(ResultFile file) throws InterruptedException;
  }

  /** A run in the directory somebody asked for, or in that of the workspace that has its name. */
  static Session of(String runId, Path asked, Output output) {
    Path usual = Home.results().resolve(runId);
    return new Session(asked != null ? asked : usual, output);
  }

  /** The name of a run that begins then. */
  static String id(Instant startedAt, String suffix) {
    return TIME.format(startedAt) + "-" + suffix;
  }

  /** Where everything of it goes, in a sentence. */
  String place() {
    return "It is in " + directory;
  }

  /** Do the work of a run whose file does not exist yet, and write down how it ended. */
  boolean begin(ResultLine.Header header, String next, Work work) throws InterruptedException {
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      file.append(header);
      return record(file, next, work);
    }
  }

  /** Do the work of a run that weighs frameworks, or what is left of it. */
  boolean weigh(RunPlan plan, ContractGate gate, ResultFile file) throws InterruptedException {
    Run soFar = ResultFile.read(directory);
    if (soFar.built().isEmpty()) {
      List<BuildStudy> studies = BuildStudy.in(Home.results());
      plan.frameworksOfOneBuild().forEach(one -> file.append(ResultLine.Built.of(one, studies)));
    }
    Path logs = directory.resolve("logs");
    return new WeighRun(plan, gate, file, soFar, logs, output.progress(plan)).run();
  }

  /**
   * Do the work of a run whose file is there, and write down how it ended.
   *
   * @param next what whoever stops it can do then, in words
   */
  boolean record(ResultFile file, String next, Work work) throws InterruptedException {
    try (Interruption interruption = Interruption.of(() -> end(file), next, output.err())) {
      interruption.arm();
      boolean allWell = work.into(file);
      file.append(new ResultLine.End(allWell ? "complete" : "failed", Instant.now()));
      return allWell;
    } catch (LoadFailedException e) {
      output.err().println("What was measured is kept. " + next);
      throw e;
    }
  }

  private static void end(ResultFile file) {
    file.append(new ResultLine.End("interrupted", Instant.now()));
    file.close();
  }

  /**
   * Print what was measured, in as many words as asked for, and write the page.
   *
   * @return the exit code
   */
  int show(boolean allWell, SummaryOption summary) {
    Analysis analysis = Analysis.of(ResultFile.read(directory));
    if (output.json()) {
      output.printJson(analysis);
    } else {
      summary.of(analysis).ifPresent(output::print);
    }
    writePage(analysis);
    return allWell ? ExitCode.OK : ExitCode.FINDING;
  }

  /** Write the page, and say where it is. */
  void writePage() {
    writePage(Analysis.of(ResultFile.read(directory)));
  }

  private void writePage(Analysis analysis) {
    Path page = HtmlReport.write(analysis, directory);
    output.err().println("report:  " + page.toAbsolutePath().toUri());
    output.err().println("results: " + directory.resolve(ResultFile.NAME));
  }
}
