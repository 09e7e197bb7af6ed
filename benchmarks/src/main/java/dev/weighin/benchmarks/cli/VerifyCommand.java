package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.ContractGate;
import dev.weighin.benchmarks.Verifiers;
import dev.weighin.benchmarks.Verifiers.Asked;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.ContractVerifier;
import dev.weighin.contract.Subject;
import dev.weighin.contract.launch.FrameworkFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weigh verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Holds servers to the contract, clause by clause.",
    customSynopsis = {
      "weigh verify",
      "       weigh verify hello-javalin:virtual",
      "       weigh verify --all-variants",
      "       weigh verify ../my-server                   a directory with a framework.yaml",
      "       weigh verify --url http://127.0.0.1:8080     any server, in any language"
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin private Wishes wishes;

  @Option(
      names = "--url",
      description = "The address of a server that runs already, in place of a framework.")
  private URI url;

  @Option(
      names = "--described-by",
      paramLabel = "DIRECTORY",
      description =
          "With --url: where a framework.yaml says which clauses the server leaves out, and why.")
  private Path description;

  @Option(names = "--all-variants", description = "Every variant of the frameworks.")
  private boolean allVariants;

  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException {
    List<ContractResult> results = new ArrayList<>();
    try (Verifiers verifiers = new Verifiers()) {
      for (Asked<ContractResult> asked : asked(verifiers)) {
        ContractResult result = asked.answer();
        results.add(result);
        if (!output.json()) {
          output.print(ContractTable.of(result, output));
        }
      }
    }
    if (output.json()) {
      output.printJson(results);
    } else if (results.size() > 1) {
      output.print(ContractGrid.of(results, output));
    }
    boolean allPassed = results.stream().allMatch(ContractResult::passed);
    return allPassed ? ExitCode.OK : ExitCode.FINDING;
  }

  private List<Asked<ContractResult>> asked(Verifiers verifiers) {
    return subjects().stream().map(subject -> verifiers.ask(() -> verified(subject))).toList();
  }

  /** What has kept everything is remembered, so that a run need not ask it again. */
  private static ContractResult verified(Subject subject) {
    return switch (subject) {
      case Subject.Launched launched -> ContractGate.ofEverything().proof(launched).result();
      case Subject.Running running -> new ContractVerifier().verify(running);
    };
  }

  private List<Subject> subjects() {
    return url == null ? launched() : List.of(running());
  }

  private List<Subject> launched() {
    if (description != null) {
      throw new InvalidPlanException("--described-by is of use with --url only");
    }
    List<Arm> arms = wishes.arms(Home.workspace());
    return (allVariants ? Arm.everyVariant(arms) : arms)
        .stream()
            .<Subject>map(arm -> new Subject.Launched(arm.framework(), arm.variant()))
            .toList();
  }

  private Subject running() {
    if (!wishes.areAll() || allVariants) {
      throw new InvalidPlanException("give frameworks or --url, not both");
    }
    return description == null
        ? new Subject.Running(checked(url))
        : new Subject.Running(checked(url), Subject.leavesOut(FrameworkFile.read(description)));
  }

  private static URI checked(URI server) {
    if (!"http".equals(server.getScheme()) || server.getHost() == null) {
      throw new InvalidPlanException(
          "--url must look like http://127.0.0.1:8080, but is '" + server + "'");
    }
    return server;
  }
}
