package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.load.controller.Controller;
import dev.weighin.benchmarks.load.controller.ControllerAddress;
import dev.weighin.benchmarks.load.controller.ControllerRun;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who makes the load, if not this machine. */
final class ControllerOptions {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Option(
      names = "--controller",
      paramLabel = "URL",
      arity = "0..1",
      fallbackValue = ControllerAddress.USUAL,
      description = {
        "Let a controller of Hyperfoil make the load, with its agents, on servers that run",
        "already (--target); ${FALLBACK-VALUE} if no URL is given. Needs --rate."
      })
  private String controller;

  @Mixin private TargetOptions servers;

  boolean isAsked() {
    if (controller == null && !(servers.targets().isEmpty() && servers.agents().isEmpty())) {
      throw new InvalidPlanException(
          "--target and --agent are for load from other machines: add --controller URL");
    }
    return controller != null;
  }

  Map<String, URI> targets() {
    return servers.targets();
  }

  /**
   * Who makes the load, for those who read the results.
   *
   * @throws dev.weighin.benchmarks.load.controller.ControllerException if the controller does not
   *     answer
   */
  Map<String, String> facts(Controller asked) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("controller", "%s, Hyperfoil %s".formatted(asked, asked.version()));
    facts.put(
        "agents",
        servers.agents().isEmpty()
            ? "none: the controller makes the load itself"
            : servers.agents().toString());
    return facts;
  }

  ControllerRun run() {
    try {
      Optional<String> password =
          Optional.ofNullable(System.getenv(Controller.PASSWORD_VARIABLE))
              .filter(word -> !word.isEmpty());
      return new ControllerRun(
          new Controller(ControllerAddress.of(controller), password), servers.agents(), PAUSE);
    } catch (IllegalArgumentException e) {
      throw new InvalidPlanException(e.getMessage());
    }
  }
}
