package dev.weighin.benchmarks.cli;

import dev.weighin.contract.CaseFailure;
import dev.weighin.contract.ClauseResult;
import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.ContractResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The contract suite's word on a server, in text. */
final class ContractTable {
  private static final int FIRST = 5;
  private static final int MOST_LINES = 12;
  private static final int LONGEST_LINE = 1_000;

  private ContractTable() {}

  /** Clause by clause, then every case that failed with what it takes to see it again. */
  static String of(ContractResult result, Output output) {
    List<String> lines = new ArrayList<>();
    lines.add(output.styled("bold", result.subject()) + ", contract " + result.contractVersion());
    result.clauses().forEach(clause -> lines.add(line(clause, output)));
    if (!result.passed() || !result.failures().isEmpty()) {
      lines.add(failures(result));
    }
    lines.add(summary(result));
    next(result).ifPresent(lines::add);
    lines.add("");
    return String.join("\n", lines);
  }

  /** Where to begin. */
  private static Optional<String> next(ContractResult result) {
    return result.clauses().stream()
        .filter(clause -> clause.outcome() == Outcome.FAILED)
        .map(ClauseResult::clause)
        .findFirst()
        .map(clause -> "next: %s %s, %s".formatted(clause.id(), clause.title(), clause.teaches()));
  }

  /** One line: how many clauses were kept, and which were not. */
  static String summary(ContractResult result) {
    if (result.unreachable().isPresent()) {
      return "not reached";
    }
    String failed =
        result.clauses().stream()
            .filter(clause -> clause.outcome() == Outcome.FAILED)
            .map(clause -> clause.clause().id())
            .collect(Collectors.joining(", "));
    long passed =
        result.clauses().stream().filter(clause -> clause.outcome() == Outcome.PASSED).count();
    String kept =
        "%d %s kept (%d cases)"
            .formatted(passed, passed == 1 ? "clause" : "clauses", result.cases());
    return failed.isEmpty() ? kept : kept + ", BROKEN: " + failed;
  }

  /** Every case that failed: what was expected, what came, and how to see it again. */
  static String failures(ContractResult result) {
    return failures(result, Integer.MAX_VALUE, "");
  }

  /**
   * The first cases that failed, and how to see the others.
   *
   * @param wish how to name the arm on a command line
   */
  static String firstFailures(ContractResult result, String wish) {
    return failures(result, FIRST, wish);
  }

  private static String failures(ContractResult result, int most, String wish) {
    List<String> lines = new ArrayList<>();
    result.unreachable().ifPresent(reason -> lines.add("  " + reason));
    result.failures().stream().limit(most).forEach(failure -> lines.addAll(lines(failure)));
    int left = result.failures().size() - most;
    if (left > 0) {
      lines.add("  and %d more cases: weigh verify %s".formatted(left, wish));
    }
    return String.join("\n", lines);
  }

  private static List<String> lines(CaseFailure failure) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + failure.test());
    lines.add(indented("expected: " + failure.expected()));
    if (!failure.got().isEmpty()) {
      lines.add(indented("got:      " + failure.got()));
    }
    if (!failure.curl().isEmpty()) {
      lines.add(indented("again:    " + failure.curl()));
    }
    return lines;
  }

  private static String line(ClauseResult result, Output output) {
    String outcome = result.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String styled =
        switch (result.outcome()) {
          case PASSED -> output.styled("fg(green)", outcome);
          case FAILED -> output.styled("fg(red),bold", outcome.toUpperCase(Locale.ROOT));
          case NOT_APPLICABLE, NOT_RUN -> output.styled("fg(yellow)", outcome);
        };
    String reason = result.reason().isEmpty() ? "" : ": " + result.reason();
    return "  %-4s %-9s %-6s %s (%d cases)%s"
        .formatted(
            result.clause().id(),
            result.clause().title(),
            result.clause().level(),
            styled,
            result.cases(),
            reason);
  }

  /** A body may be megabytes of one line: what is wrong with it stands at its beginning. */
  private static String indented(String text) {
    List<String> lines = text.strip().lines().toList();
    String more =
        lines.size() > MOST_LINES
            ? "\n      and %,d more lines".formatted(lines.size() - MOST_LINES)
            : "";
    return lines.stream()
        .limit(MOST_LINES)
        .map(ContractTable::cut)
        .collect(Collectors.joining("\n      ", "      ", more));
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_LINE
        ? line
        : line.substring(0, LONGEST_LINE)
            + "... and %,d more characters".formatted(line.length() - LONGEST_LINE);
  }
}
