package dev.weighin.benchmarks.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weigh completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what makes your shell complete commands and options with the Tab key. Put one",
      "of these lines, with the place of your clone, where your shell looks when it starts:"
    },
    customSynopsis = {"weigh completion bash", "       weigh completion zsh"},
    footer = {
      "",
      "  ~/.bashrc   source <(~/weigh-in/weigh completion bash)",
      "  ~/.zshrc    source <(~/weigh-in/weigh completion zsh)"
    })
final class CompletionCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell;

  @Spec private CommandSpec spec;

  private enum Shell {
    BASH,
    ZSH;

    /** As people type it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    // One script for both: it asks zsh for its emulation of bash by itself.
    spec.commandLine().getOut().println(AutoComplete.bash("weigh", spec.root().commandLine()));
    return ExitCode.OK;
  }
}
