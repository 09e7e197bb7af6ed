package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.develop.BuildTimes;
import dev.weighin.benchmarks.develop.BuildTrial;
import dev.weighin.benchmarks.develop.WorkspaceCopy;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.plan.TrialOrder;
import dev.weighin.benchmarks.report.BuildTable;
import dev.weighin.benchmarks.results.BuildStudy;
import dev.weighin.benchmarks.results.Host;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.ShippedDigest;
import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weigh build}. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Takes the time a framework keeps people waiting who develop with it: a build of its module",
      "from nothing, one after a changed line, and from saving a file in its development mode to",
      "the first changed answer. In a copy of the workspace; yours stays as it is."
    },
    customSynopsis = {"weigh build", "       weigh build hello-jdk hello-quarkus --blocks 5"})
final class BuildCommand implements Callable<Integer> {
  private static final int FIRST_PORT = 8_081;

  @Parameters(
      paramLabel = "FRAMEWORK",
      arity = "0..*",
      description = "The frameworks; every one of the workspace if none is named.")
  private List<String> named = List.of();

  @Option(
      names = "--blocks",
      defaultValue = "3",
      description = "How often each is built and changed; ${DEFAULT-VALUE} by default.")
  private int blocks;

  @Option(
      names = "--saves",
      defaultValue = "5",
      description = {
        "How often a file is saved in each block, after a first time that is told apart;",
        "${DEFAULT-VALUE} by default."
      })
  private int saves;

  @Option(names = "--seed", description = "Makes the order repeatable.")
  private Long seed;

  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException {
    if (blocks < 1 || saves < 1) {
      throw new InvalidPlanException(
          "--blocks and --saves must be 1 or more, but are %d and %d".formatted(blocks, saves));
    }
    Workspace workspace = Home.workspace();
    List<String> ids = named.isEmpty() ? ids(workspace) : named;
    ids.forEach(workspace::framework);
    Instant takenAt = Instant.now();
    long start = seed == null ? RunPlan.anySeed() : seed;
    Path directory = Home.results().resolve(Session.id(takenAt, "build"));
    Map<String, String> artifacts =
        ids.stream()
            .collect(Collectors.toMap(id -> id, id -> ShippedDigest.of(workspace.framework(id))));
    Map<String, String> host = Host.describe();
    BuildStudy result;
    try (WorkspaceCopy copy = WorkspaceCopy.of(workspace, directory.resolve("copy"))) {
      result =
          new BuildStudy(
              takenAt, start, host, artifacts, measure(copy.workspace(), ids, start, directory));
    }
    if (output.json()) {
      output.printJson(result);
    } else {
      output.print(BuildTable.of(ids, result.times()));
    }
    write(directory, result);
    return ExitCode.OK;
  }

  private List<BuildTimes> measure(Workspace copy, List<String> ids, long start, Path directory)
      throws InterruptedException {
    for (String id : ids) {
      talk("preparing  " + id);
      trial(copy, id, directory).prepare();
    }
    List<BuildTimes> times = new ArrayList<>();
    int block = 0;
    for (List<String> order : TrialOrder.draw(ids, blocks, start)) {
      block++;
      for (String id : order) {
        BuildTimes taken = trial(copy, id, directory).run(block);
        times.add(taken);
        talk("block %d    %s  %s".formatted(block, id, BuildTable.brief(taken)));
      }
    }
    return times;
  }

  private BuildTrial trial(Workspace copy, String id, Path directory) {
    return new BuildTrial(
        copy.framework(id),
        copy.root().resolve("target/repository"),
        directory.resolve(id),
        FreePort.from(FIRST_PORT),
        saves);
  }

  private void write(Path directory, BuildStudy result) {
    Path file = directory.resolve(BuildStudy.FILE);
    try {
      Files.writeString(file, Output.document("build", result).toPrettyString());
      output.err().println("results:   " + file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private void talk(String line) {
    output.err().println(line);
    output.err().flush();
  }

  private static List<String> ids(Workspace workspace) {
    return workspace.frameworks().stream().map(Framework::id).toList();
  }
}
