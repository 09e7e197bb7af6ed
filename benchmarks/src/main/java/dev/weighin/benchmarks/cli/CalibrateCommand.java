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
import dev.weighin.benchmarks.results.InvalidResultException;
import dev.weighin.benchmarks.results.Resumption;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
      "       weigh calibrate --only cpu,bytes --blocks 16",
      "       weigh calibrate --resume results/CALIBRATION     go on after a kill"
    },
    footer = {
      "",
      "Exit codes: 0 all was as it should be; 1 copies were called different, a slowdown of",
      "25 %% or of 512 bytes was missed, a stall was measured wrongly or a stopped generator",
      "went unnoticed."
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final String SUBJECT = "hello-jdk";

  /** The options that go with a plan that is there already. */
  private static final Set<String> WITH_RESUME = Set.of("--resume", "--json");

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

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = {
        "Go on with a calibration that was interrupted or killed, as it was planned; takes no",
        "other option than --json."
      })
  private Path resume;

  @Spec private CommandSpec command;

  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException {
    Path directory = resume == null ? begin() : goOn();
    Calibration calibration = CalibrationFile.read(directory);
    if (output.json()) {
      output.printJson(calibration);
    }
    return calibration.isAsItShouldBe() ? ExitCode.OK : ExitCode.FINDING;
  }

  private Path begin() throws InterruptedException {
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
    Path directory = out != null ? out : Home.results().resolve(id);
    try (CalibrationFile file = CalibrationFile.create(directory.resolve(CalibrationFile.NAME))) {
      file.append(header(plan, id, startedAt));
      CalibrationTalk talk = new CalibrationTalk(output);
      talk.begins(plan, minutes(plan.expected()), directory);
      run(plan, file, directory, talk);
    }
    return directory;
  }

  private Path goOn() throws InterruptedException {
    List<String> others = GivenOptions.besides(WITH_RESUME, command);
    if (!others.isEmpty()) {
      throw new InvalidPlanException(
          "--resume goes on with the plan of the calibration; it takes no "
              + String.join(", ", others));
    }
    Calibration before = CalibrationFile.read(resume);
    CalibrationLine.Header header = before.header();
    CalibrationPlan plan = plan(header);
    Path path = resume.resolve(CalibrationFile.NAME);
    if (before.isComplete()) {
      throw new InvalidResultException(path + " is complete: nothing is left to do");
    }
    Resumption.requireSame(
        path,
        header.conditions(),
        header(plan, header.calibrationId(), header.startedAt()).conditions());
    try (CalibrationFile file = CalibrationFile.resume(path)) {
      CalibrationTalk talk = new CalibrationTalk(output);
      talk.goesOn(plan, before);
      run(plan, file, resume, talk);
    }
    return resume;
  }

  private void run(CalibrationPlan plan, CalibrationFile file, Path directory, CalibrationTalk talk)
      throws InterruptedException {
    try (Interruption interruption =
        Interruption.of(
            () -> end(file), "Go on: weigh calibrate --resume " + directory, output.err())) {
      interruption.arm();
      Calibration soFar = CalibrationFile.read(directory);
      new CalibrationRun(plan, ToolVersion.text(), file, soFar, directory, talk).run();
      file.append(new CalibrationLine.End("complete", Instant.now()));
    }
  }

  private static CalibrationPlan plan(CalibrationLine.Header header) {
    return new CalibrationPlan(
        Home.workspace().framework(header.framework()),
        header.checks(),
        header.blocks(),
        header.runs(),
        header.seed(),
        Cores.ofThisMachine());
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
