package dev.weighin.benchmarks.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which options somebody typed. */
final class GivenOptions {
  private GivenOptions() {}

  /** Those that were given to a command, by their names, besides some. */
  static List<String> besides(Collection<String> taken, CommandSpec command) {
    return given(command).filter(option -> !taken.contains(option)).toList();
  }

  /** Those that were given to a command, by their names, among some. */
  static List<String> among(Collection<String> names, CommandSpec command) {
    return given(command).filter(names::contains).toList();
  }

  private static Stream<String> given(CommandSpec command) {
    return command.commandLine().getParseResult().matchedOptions().stream()
        .map(OptionSpec::longestName)
        .distinct();
  }
}
