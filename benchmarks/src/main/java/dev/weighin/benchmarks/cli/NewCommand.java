package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.create.NewModule;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weigh new}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a module for one more framework, which builds, starts and keeps the first clause.",
      "What is left to write is what weigh verify names, clause by clause."
    },
    customSynopsis = "weigh new hello-mine")
final class NewCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Of the module and its directory.")
  private String id;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    NewModule module = new NewModule(Home.workspace().root(), id);
    module.create().forEach(file -> say("wrote " + file));
    say("Next: ./weigh verify " + id);
    return ExitCode.OK;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
