package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.calibrate.agent.Injection;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.contract.launch.Framework;
import java.nio.file.Path;
import java.util.List;

/**
 * Arms of one server that differ in what is injected into it, and in nothing else: all of them have
 * the agent.
 *
 * @param subject the server
 * @param agent the jar of the agent
 */
record InjectedServer(Framework subject, Path agent) {

  /** An arm with a label of its own. */
  Arm arm(String label, Injection injection) {
    return new Arm(label, with(injection), Framework.DEFAULT_VARIANT, false);
  }

  private Framework with(Injection injection) {
    String flag = "-javaagent:%s=%s".formatted(agent, injection.options());
    return subject.with(subject.variant(Framework.DEFAULT_VARIANT).with(List.of(flag)));
  }
}
