package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.report.CompactText;
import dev.weighin.benchmarks.report.TextTable;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much of a run is printed as text. */
final class SummaryOption {
  @Option(
      names = "--summary",
      paramLabel = "HOW",
      defaultValue = "compact",
      description = {
        "How much of the result to print: full (every sentence and warning), compact (a",
        "screen of 80 columns) or none; ${DEFAULT-VALUE} by default."
      })
  private Style style;

  private enum Style {
    FULL,
    COMPACT,
    NONE;

    /** As people type it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A run in as many words as asked for; empty if in none. */
  Optional<String> of(Analysis analysis) {
    return switch (style) {
      case FULL -> Optional.of(TextTable.of(analysis));
      case COMPACT -> Optional.of(CompactText.of(analysis));
      case NONE -> Optional.empty();
    };
  }
}
