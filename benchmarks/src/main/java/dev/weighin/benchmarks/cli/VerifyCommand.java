package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.ContractVerifier;
import dev.weighin.contract.Subject;
import dev.weighin.contract.launch.Framework;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weigh verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Holds servers to the contract, clause by clause.",
    customSynopsis = {
      "weigh verify",
      "       weigh verify hello-javalin",
      "       weigh verify --url http://127.0.0.1:8080     any server, in any language"
    })
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "[LABEL=]FRAMEWORK[:VARIANT]",
      arity = "0..*",
      description = "What to verify; every framework if none is named.")
  private List<String> wishes = List.of();

  @Option(
      names = "--url",
      description = "The address of a server that runs already, in place of a framework.")
  private URI url;

  @Option(
      names = "--variant",
      defaultValue = Framework.DEFAULT_VARIANT,
      description = "The variant of every server that names none; \"default\" by default.")
  private String variant;

  @Mixin private Output output;

  @Override
  public Integer call() {
    List<ContractResult> results = new ArrayList<>();
    for (Subject subject : subjects()) {
      ContractResult result = new ContractVerifier().verify(subject);
      results.add(result);
      if (!output.json()) {
        output.print(ContractTable.of(result, output));
      }
    }
    if (output.json()) {
      output.printJson(results);
    }
    boolean allPassed = results.stream().allMatch(ContractResult::passed);
    return allPassed ? ExitCode.OK : ExitCode.FINDING;
  }

  private List<Subject> subjects() {
    if (url == null) {
      return Arm.parse(wishes, variant, Home.workspace()).stream()
          .<Subject>map(arm -> new Subject.Launched(arm.framework(), arm.variant()))
          .toList();
    }
    if (!wishes.isEmpty()) {
      throw new InvalidPlanException("give frameworks or --url, not both");
    }
    return List.of(new Subject.Running(checked(url)));
  }

  private static URI checked(URI server) {
    if (!"http".equals(server.getScheme()) || server.getHost() == null) {
      throw new InvalidPlanException(
          "--url must look like http://127.0.0.1:8080, but is '" + server + "'");
    }
    return server;
  }
}
