package dev.weighin.benchmarks.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weigh schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the JSON Schema (draft 2020-12) of what a command prints with --json, or of the",
      "lines of a result file; without a name, which there are."
    },
    customSynopsis = {
      "weigh schema",
      "       weigh schema report",
      "       weigh schema result-line      a line of results.jsonl"
    })
final class SchemaCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", arity = "0..1", description = "Such as list or result-line.")
  private String name;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    String text =
        name == null ? String.join("\n", Schemas.names()) : Schemas.bundled(name).toPrettyString();
    spec.commandLine().getOut().println(text);
    return ExitCode.OK;
  }
}
