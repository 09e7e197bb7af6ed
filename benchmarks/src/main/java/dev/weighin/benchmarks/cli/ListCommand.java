package dev.weighin.benchmarks.cli;

import dev.weighin.contract.launch.Framework;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weigh list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the frameworks of this workspace and their variants.",
    customSynopsis = {"weigh list", "       weigh list --json"})
final class ListCommand implements Callable<Integer> {
  @Mixin private Output output;

  private record Entry(
      String id, String name, String description, List<String> variants, boolean built) {
    static Entry of(Framework framework) {
      return new Entry(
          framework.id(),
          framework.name(),
          framework.description(),
          framework.variants().keySet().stream().sorted().toList(),
          framework.isBuilt());
    }
  }

  @Override
  public Integer call() {
    List<Entry> entries = Home.workspace().frameworks().stream().map(Entry::of).toList();
    if (output.json()) {
      output.printJson(entries);
    } else {
      entries.forEach(entry -> output.print(line(entry)));
    }
    return ExitCode.OK;
  }

  private static String line(Entry entry) {
    return "%-18s %-28s %s%s"
        .formatted(
            entry.id(),
            entry.name(),
            String.join(", ", entry.variants()),
            entry.built() ? "" : "  (not built)");
  }
}
