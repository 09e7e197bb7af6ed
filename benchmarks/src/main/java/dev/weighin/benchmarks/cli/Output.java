package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.Progress;
import dev.weighin.benchmarks.plan.RunPlan;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Options of every command that prints data, and the two streams it prints to. */
final class Output {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          // Readable whatever the locale.
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  boolean json() {
    return json;
  }

  /** Standard output: the result. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Standard error: talk. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  void print(String text) {
    out().println(text);
    out().flush();
  }

  /** Prints data with the name of the schema it keeps, which is that of the command. */
  void printJson(Object value) {
    print(JSON.writeValueAsString(document(spec.name(), value)));
  }

  static ObjectNode document(String schema, Object value) {
    ObjectNode document = JSON.createObjectNode();
    document.put("schema", Schemas.id(schema));
    document.set("data", JSON.valueToTree(value));
    return document;
  }

  /** Text in a style of the terminal, such as {@code bold} or {@code fg(red)}; plain when piped. */
  String styled(String style, String text) {
    return spec.commandLine()
        .getColorScheme()
        .ansi()
        .string("@|" + style + " " + text.replace("|@", "| @") + "|@");
  }

  Progress progress(RunPlan plan) {
    return new ConsoleProgress(plan, err(), Terminal.standardErrorIsTerminal());
  }
}
