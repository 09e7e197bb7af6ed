package dev.weighin.benchmarks.cli;

import dev.weighin.contract.Clause;
import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.ContractResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several servers side by side: a row for each clause, a numbered column for each server, so that
 * any number of variants fits a terminal.
 */
final class ContractGrid {
  private static final String ROW_HEAD = "%-4s %-10s %-6s";
  private static final int CELL = 6;

  private ContractGrid() {}

  static String of(List<ContractResult> results, Output output) {
    List<String> lines = new ArrayList<>();
    String numbers =
        IntStream.rangeClosed(1, results.size())
            .mapToObj(number -> right(String.valueOf(number)))
            .collect(Collectors.joining());
    lines.add(ROW_HEAD.formatted("", "", "") + numbers);
    for (Clause clause : Clause.values()) {
      String cells =
          results.stream()
              .map(result -> cell(result.clause(clause).outcome(), output))
              .collect(Collectors.joining());
      lines.add(ROW_HEAD.formatted(clause.id(), clause.title(), clause.level()) + cells);
    }
    for (int i = 0; i < results.size(); i++) {
      ContractResult result = results.get(i);
      lines.add("%d  %s: %s".formatted(i + 1, result.subject(), ContractTable.summary(result)));
    }
    return String.join("\n", lines);
  }

  private static String cell(Outcome outcome, Output output) {
    return switch (outcome) {
      case PASSED -> output.styled("fg(green)", right("ok"));
      case FAILED -> output.styled("fg(red),bold", right("FAIL"));
      case NOT_APPLICABLE -> output.styled("fg(yellow)", right("n/a"));
      case NOT_RUN -> output.styled("fg(yellow)", right("-"));
    };
  }

  private static String right(String text) {
    return " ".repeat(CELL - text.length()) + text;
  }
}
