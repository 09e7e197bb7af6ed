package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.Workspace;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which servers a command is about. */
final class Wishes {
  @Parameters(
      paramLabel = "[LABEL=]FRAMEWORK[:VARIANT][+KNOB]",
      arity = "0..*",
      description = {
        "The servers, the baseline first; every framework if none is named. A name with a",
        "slash is a directory with a framework.yaml. +aot starts from a cache of loaded classes,",
        "+compact-headers has smaller object headers, and so does any knob of its framework.yaml."
      })
  private List<String> named = List.of();

  @Option(
      names = "--variant",
      defaultValue = Framework.DEFAULT_VARIANT,
      description = "The variant of every server that names none; \"default\" by default.")
  private String variant;

  /** Whether every framework is meant. */
  boolean areAll() {
    return named.isEmpty();
  }

  List<Arm> arms(Workspace workspace) {
    return Arm.parse(named, variant, workspace);
  }
}
