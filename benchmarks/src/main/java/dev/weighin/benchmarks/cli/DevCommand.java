package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.develop.DevelopmentServer;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weigh dev}. */
@Command(
    name = "dev",
    mixinStandardHelpOptions = true,
    description = {
      "Starts one server in development mode, until Ctrl-C: what is saved in its sources is soon in",
      "its answers. Frameworks that bring such a mode are started in it; for the others, a change",
      "compiles the sources and starts the server anew. While they do not compile, it says where,",
      "and the server from before keeps answering. The build in target/ is left alone by ours; what",
      "the build makes of templates (src/main/jte) is taken from there as it is."
    },
    customSynopsis = {
      "weigh dev hello-jdk",
      "       weigh dev hello-jdk:pool",
      "       weigh dev hello-quarkus --port 9000"
    })
final class DevCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FRAMEWORK[:VARIANT]",
      description = "The server; --variant names a variant as well.")
  private String named;

  @Option(
      names = "--variant",
      defaultValue = Framework.DEFAULT_VARIANT,
      description = "The variant of the server; \"default\" by default.")
  private String variant;

  @Mixin private ServingOptions serving;

  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException {
    Workspace workspace = Home.workspace();
    Arm arm = Arm.parse(List.of(named), variant, workspace).getFirst();
    Path directory = workspace.root().resolve("results/dev").resolve(arm.framework().id());
    try (SharedEquipment equipment = serving.equipment(directory, output)) {
      Map<String, String> environment = new HashMap<>(equipment.environment());
      environment.put("PORT", String.valueOf(FreePort.from(serving.firstPort())));
      return serve(arm, directory, environment);
    }
  }

  private int serve(Arm arm, Path directory, Map<String, String> environment)
      throws InterruptedException {
    Framework framework = arm.framework();
    talk(
        framework.dev().isEmpty()
            ? "mode       ours: a change compiles the sources and starts the server anew"
            : "mode       " + String.join(" ", framework.dev()));
    try (DevelopmentServer server =
        DevelopmentServer.start(framework, arm.variant(), directory, environment, this::talk)) {
      announce(framework, server);
      talk("Ctrl-C stops it.");
      server.follow();
    }
    talk(framework.id() + " has ended");
    return ExitCode.FINDING;
  }

  private void announce(Framework framework, DevelopmentServer server) {
    if (output.json()) {
      output.printJson(Map.of("framework", framework.id(), "url", server.uri().toString()));
    } else {
      output.print("%-20s %s".formatted(framework.id(), server.uri()));
    }
  }

  private void talk(String line) {
    output.err().println(line);
    output.err().flush();
  }
}
