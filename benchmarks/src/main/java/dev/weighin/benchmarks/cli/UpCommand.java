package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.page.LocalPage;
import dev.weighin.benchmarks.page.ServedServer;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.contract.launch.LaunchFailedException;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weigh up}. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts servers side by side, each on a port of its own, until Ctrl-C.",
    customSynopsis = {"weigh up", "       weigh up hello-jdk hello-javalin --port 9000"})
final class UpCommand implements Callable<Integer> {
  @Mixin private Wishes wishes;

  @Mixin private ServingOptions serving;

  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException {
    Workspace workspace = Home.workspace();
    List<Arm> arms = wishes.arms(workspace);
    Path directory = workspace.root().resolve("results/up");
    try (SharedEquipment equipment = serving.equipment(directory, output)) {
      return serve(arms, directory, equipment);
    }
  }

  private int serve(List<Arm> arms, Path directory, SharedEquipment equipment)
      throws InterruptedException {
    Map<Arm, RunningServer> servers = new LinkedHashMap<>();
    boolean allUp = true;
    int port = serving.firstPort();
    for (Arm arm : arms) {
      port = FreePort.from(port);
      try {
        RunningServer server = launcher(arm, directory, port).with(equipment.environment()).start();
        servers.put(arm, server);
        announce(arm, server);
      } catch (LaunchFailedException e) {
        allUp = false;
        output.err().println("FAILED " + e.getMessage());
      }
      port++;
    }
    if (servers.isEmpty()) {
      return ExitCode.FINDING;
    }
    try (LocalPage page = LocalPage.start(served(servers), FreePort.from(port))) {
      output.err().println("side by side:        " + page.uri());
      output.err().println("Ctrl-C stops " + (servers.size() == 1 ? "it." : "them all."));
      awaitEnd(servers.values());
    } catch (IOException e) {
      throw new UncheckedIOException("the page beside the servers cannot be served", e);
    }
    return allUp ? ExitCode.OK : ExitCode.FINDING;
  }

  private static List<ServedServer> served(Map<Arm, RunningServer> servers) {
    return servers.entrySet().stream()
        .map(entry -> new ServedServer(entry.getKey().label(), entry.getValue().uri()))
        .toList();
  }

  private static ServerLauncher launcher(Arm arm, Path directory, int port) {
    Path log = directory.resolve(arm.label() + ".log");
    return ServerLauncher.of(arm.framework(), arm.variant(), log)
        .with("PORT", String.valueOf(port));
  }

  private void announce(Arm arm, RunningServer server) {
    if (output.json()) {
      output.printJson(
          Map.of("arm", arm.label(), "url", server.uri().toString(), "pid", server.pid()));
    } else {
      output.print("%-20s %s".formatted(arm.label(), server.uri()));
    }
  }

  /** Returns once the last server has ended by itself; Ctrl-C ends this process before that. */
  private void awaitEnd(Collection<RunningServer> servers) throws InterruptedException {
    for (RunningServer server : servers) {
      server.awaitEnd(Duration.ofDays(365));
    }
    output.err().println("all servers have ended");
  }
}
