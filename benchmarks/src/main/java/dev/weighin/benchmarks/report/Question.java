package dev.weighin.benchmarks.report;

import java.util.List;

/**
 * A question people choose a framework by, and what a run says to it.
 *
 * @param id a name for links, such as {@code memory}
 * @param text the question
 * @param answer the answer in words
 * @param target the id of the part of the page it comes from
 * @param cells one entry per contender, in their order
 */
public record Question(String id, String text, String answer, String target, List<Cell> cells) {
  public Question {
    cells = List.copyOf(cells);
  }

  /**
   * What one contender shows.
   *
   * @param value the figure with its unit; a dash where there is none
   * @param letters who shares a letter was not shown to differ; empty where no verdict is given
   * @param change against the baseline, such as {@code +17.5 % [13.0, 22.3]}; empty where there is
   *     none
   */
  public record Cell(String value, String letters, String change) {}
}
