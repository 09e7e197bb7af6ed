package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.analyse.calibration.Calibration;
import dev.weighin.benchmarks.analyse.calibration.CalibrationFile;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine;
import dev.weighin.benchmarks.analyse.calibration.Check;
import dev.weighin.benchmarks.calibrate.CalibrationPlan;
import dev.weighin.benchmarks.calibrate.CalibrationRun;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.results.Host;
import dev.weighin.contract.launch.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weigh calibrate}. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Weighs the tool itself on this machine: how often it calls two copies of hello-jdk",
      "different, and whether it finds slowdowns of a known size. Reports quote what came",
      "of it."
    },
    customSynopsis = {
      "weigh calibrate",
      "       weigh calibrate --only aa --runs 5",
      "       weigh calibrate --only cpu,bytes --blocks 16"
    },
    footer = {
      "",
      "Exit codes: 0 all was as it should be; 1 copies were called different, a slowdown of",
      "25 %% or of 512 bytes was missed, a stall was measured wrongly or a stopped generator",
      "went unnoticed."
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final String SUBJECT = "hello-jdk";

  @Option(
      names = "--blocks",
      defaultValue = "8",
      description = "Blocks of each session, 3 or more; ${DEFAULT-VALUE} by default.")
  private int blocks;

  @Option(
      names = "--runs",
      defaultValue = "1",
      description = "Sessions of two copies of one server; ${DEFAULT-VALUE} by default.")
  private int runs;

  @Option(
      names = "--only",
      paramLabel = "CHECK",
      split = ",",
      arity = "1",
      description = "What to try: aa, cpu, bytes, start-up, stall, generator; all by default.")
  private List<String> only = List.of();

  @Option(names = "--seed", description = "Makes the order of the trials repeatable.")
  private Long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A new directory; by default results/TIME-calibration.")
  private Path out;

  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException {
    Workspace workspace = Home.workspace();
    CalibrationPlan plan =
        new CalibrationPlan(
            workspace.framework(SUBJECT),
            checks(),
            blocks,
            runs,
            seed == null ? RunPlan.anySeed() : seed,
            Cores.ofThisMachine());
    Instant startedAt = Instant.now();
    String id = Session.id(startedAt, "calibration");
    Path directory = out != null ? out : workspace.root().resolve("results").resolve(id);
    run(plan, header(plan, id, startedAt), directory);
    Calibration calibration = CalibrationFile.read(directory);
    if (output.json()) {
      output.printJson(calibration);
    }
    return calibration.isAsItShouldBe() ? ExitCode.OK : ExitCode.FINDING;
  }

  private void run(CalibrationPlan plan, CalibrationLine.Header header, Path directory)
      throws InterruptedException {
    try (CalibrationFile file = CalibrationFile.create(directory.resolve(CalibrationFile.NAME));
        Interruption interruption =
            Interruption.of(() -> end(file), "It is in " + directory, output.err())) {
      file.append(header);
      interruption.arm();
      CalibrationTalk talk = new CalibrationTalk(output);
      talk.begins(plan, minutes(plan.expected()), directory);
      new CalibrationRun(plan, header.toolVersion(), file, directory, talk).run();
      file.append(new CalibrationLine.End("complete", Instant.now()));
    }
  }

  private static void end(CalibrationFile file) {
    file.append(new CalibrationLine.End("interrupted", Instant.now()));
    file.close();
  }

  private static CalibrationLine.Header header(CalibrationPlan plan, String id, Instant startedAt) {
    return new CalibrationLine.Header(
        CalibrationFile.FORMAT,
        CalibrationFile.VERSION,
        id,
        startedAt,
        ToolVersion.text(),
        plan.subject().id(),
        plan.checks(),
        plan.blocks(),
        plan.runs(),
        plan.seed(),
        plan.cores().describe(),
        Host.describe());
  }

  private Set<Check> checks() {
    if (only.isEmpty()) {
      return EnumSet.allOf(Check.class);
    }
    return only.stream().map(CalibrateCommand::check).collect(Collectors.toSet());
  }

  private static Check check(String option) {
    return Arrays.stream(Check.values())
        .filter(check -> check.option().equals(option))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidPlanException(
                    "--only must be of %s, but is '%s'"
                        .formatted(
                            Arrays.stream(Check.values())
                                .map(Check::option)
                                .collect(Collectors.joining(", ")),
                            option)));
  }

  private static long minutes(Duration duration) {
    return Math.ceilDiv(duration.toSeconds(), 60);
  }
}
