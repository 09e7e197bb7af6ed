package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.load.HyperfoilFile;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.plan.PlannedPhase;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.report.JmhExport;
import dev.weighin.benchmarks.results.ResultFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weigh export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes for other tools: a saved run as a result of JMH, or the load of a run as a",
      "benchmark of Hyperfoil, which makes it from as many machines as there are."
    },
    customSynopsis = {
      "weigh export --jmh results/20260102T030405Z-quick",
      "       weigh export --hyperfoil --target http://10.0.0.5:8080 --rate 2000",
      "       weigh export --hyperfoil --agent one=load-1 --agent two=load-2"
    })
final class ExportCommand implements Callable<Integer> {
  private static final String BENCHMARK = "weigh-in";
  private static final URI USUAL_TARGET = URI.create("http://127.0.0.1:8080");
  private static final long NO_SEED = 0;

  /** The options that go with a saved run; the others say how a load is to be. */
  private static final Set<String> OF_A_SAVED_RUN = Set.of("--jmh", "--out");

  /** What to write; one of these. */
  private static final class Format {
    @Option(
        names = "--jmh",
        paramLabel = "RESULT",
        description = {
          "A run's directory or result file, as the JSON that JMH writes with -rf json,",
          "for viewers that read it. A block is a fork. Takes no other option than --out."
        })
    private Path jmh;

    @Option(
        names = "--hyperfoil",
        description = "The load of a run, as a benchmark for a Hyperfoil controller (.hf.yaml).")
    private boolean hyperfoil;
  }

  @ArgGroup(multiplicity = "1")
  private Format format;

  @Mixin private TargetOptions servers;

  @Mixin private RateOption rate;

  @Option(
      names = "--profile",
      defaultValue = "quick",
      description = "How long the phases last: smoke, quick (default), standard or full.")
  private String profile;

  @Option(
      names = "--connections",
      defaultValue = "" + RunPlan.DEFAULT_CONNECTIONS,
      description = "Connections of all agents together; ${DEFAULT-VALUE} by default.")
  private int connections;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to; else standard output.")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    String text = format.hyperfoil ? load() : savedRun();
    if (out == null) {
      spec.commandLine().getOut().println(text);
      return ExitCode.OK;
    }
    try {
      Files.writeString(out, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write --out " + out, e);
    }
    return ExitCode.OK;
  }

  private String savedRun() {
    List<String> others = GivenOptions.besides(OF_A_SAVED_RUN, spec);
    if (!others.isEmpty()) {
      throw new InvalidPlanException(
          "--jmh exports a run as it was measured; not with it: " + String.join(", ", others));
    }
    return JmhExport.of(Analysis.of(ResultFile.read(format.jmh)));
  }

  private String load() {
    return HyperfoilFile.of(
        BENCHMARK,
        PlannedPhase.all(Profile.named(profile).schedule(), target()).stream()
            .map(PlannedPhase::spec)
            .toList(),
        servers.agents());
  }

  private PlannedPhase.Target target() {
    Map<String, URI> named = servers.targets();
    if (named.size() > 1) {
      throw new InvalidPlanException("--target: a file is for one server, not " + named.size());
    }
    if (connections < 1) {
      throw new InvalidPlanException("--connections must be 1 or more, but is " + connections);
    }
    return new PlannedPhase.Target(
        named.values().stream().findFirst().orElse(USUAL_TARGET),
        rate.asked().orElse(Profile.WITHOUT_PILOTS),
        connections,
        NO_SEED);
  }
}
