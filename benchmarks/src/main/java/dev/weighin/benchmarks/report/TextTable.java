package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The short table a run ends with: one row per arm, medians over the blocks, 80 columns. */
public final class TextTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("start-up", "start-up"),
          new Column("idle RSS", "rss-idle"),
          new Column("CPU/req", "cpu@mix"),
          new Column("bytes/req", "bytes@mix"),
          new Column("p50", "p50@mix"),
          new Column("p99", "p99@mix"));

  /** What has a bar and verdicts, and no column for want of room. */
  private static final List<Column> BESIDES = List.of(new Column("CPU/gen", "cpu-rel@mix"));

  /** Where servers were only started, before a search or without one. */
  private static final List<Column> START_COLUMNS =
      List.of(
          new Column("start-up", "start-up"),
          new Column("CPU", "start-up-cpu"),
          new Column("JIT", "start-up-jit"),
          new Column("RSS", "rss-ready"),
          new Column("classes", "classes"));

  private static final String GAP = "  ";

  private record Column(String title, String metric) {}

  private TextTable() {}

  /** The ids of the metrics a run under load is judged by first. */
  public static List<String> metrics() {
    return COLUMNS.stream().map(Column::metric).toList();
  }

  private static List<Column> columns(Analysis analysis) {
    return analysis.run().header().schedule().warmsUp() ? COLUMNS : START_COLUMNS;
  }

  /** The same for one run: others where servers were only started. */
  static List<String> metrics(Analysis analysis) {
    List<Column> shown = columns(analysis);
    return Stream.concat(shown.stream(), shown == COLUMNS ? BESIDES.stream() : Stream.empty())
        .map(Column::metric)
        .toList();
  }

  /** What its column of a metric is called. */
  static String titleOf(Finding finding) {
    return Stream.of(COLUMNS, BESIDES, START_COLUMNS)
        .flatMap(List::stream)
        .filter(column -> column.metric().equals(finding.metric().id()))
        .map(Column::title)
        .findFirst()
        .orElseThrow();
  }

  /** Arrange an analysis; lines end with a line feed, except the last. */
  public static String of(Analysis analysis) {
    List<String> lines = new ArrayList<>(table(analysis));
    lines.add("");
    lines.addAll(legend(analysis));
    lines.addAll(VerdictText.of(analysis, metrics(analysis)));
    lines.addAll(CapacityText.of(analysis));
    lines.addAll(HeapText.of(analysis));
    return String.join("\n", lines);
  }

  /** The table alone, line by line. */
  static List<String> table(Analysis analysis) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("arm"));
    columns(analysis).forEach(column -> head.add(column.title()));
    rows.add(head);
    for (String arm : analysis.arms()) {
      rows.add(row(analysis, arm));
    }
    return aligned(rows);
  }

  private static List<String> row(Analysis analysis, String arm) {
    List<String> cells = new ArrayList<>(List.of(arm));
    for (Column column : columns(analysis)) {
      Finding finding = analysis.finding(column.metric());
      cells.add(finding.of(arm).map(summary -> cell(finding, summary)).orElse("-"));
    }
    return cells;
  }

  private static String cell(Finding finding, Summary summary) {
    String mark = summary.cautions().isEmpty() ? "" : "*";
    return finding.metric().unit().format(summary.median()) + mark;
  }

  private static List<String> legend(Analysis analysis) {
    List<String> lines = basis(analysis);
    generator(analysis).ifPresent(lines::add);
    analysis.warnings().forEach(warning -> lines.add("! " + warning));
    return lines;
  }

  /** What the figures rest on. */
  static List<String> basis(Analysis analysis) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Medians of %d block(s). Arms that share a letter were not shown to differ."
            .formatted(analysis.run().header().blocks()));
    if (analysis.run().pace() != null && columns(analysis) == COLUMNS) {
      lines.add(
          "CPU, bytes and latency: the mix of C1, C4 and C6 at %,d requests/s."
              .formatted(analysis.run().pace().rates().lower()));
    }
    if (isMarked(analysis)) {
      lines.add("* too few requests for this percentile; a longer profile has more.");
    }
    return lines;
  }

  private static boolean isMarked(Analysis analysis) {
    return columns(analysis).stream()
        .flatMap(column -> analysis.finding(column.metric()).summaries().stream())
        .anyMatch(summary -> !summary.cautions().isEmpty());
  }

  /** What asking cost, so that nobody takes it for free. */
  private static Optional<String> generator(Analysis analysis) {
    Finding finding = analysis.finding("generator-cpu@mix");
    return finding.summaries().stream()
        .map(Summary::median)
        .max(Double::compare)
        .map(
            most ->
                "The load generator itself used up to %s of CPU per request."
                    .formatted(finding.metric().unit().format(most)));
  }

  /**
   * Rows as lines, the first column to the left and the others to the right. Labels in the first
   * column are cut where a line would not fit, unless two would then read alike.
   */
  static List<String> aligned(List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    int figures = IntStream.of(widths).skip(1).map(width -> width + GAP.length()).sum();
    List<String> labels = rows.stream().map(List::getFirst).toList();
    widths[0] =
        Math.min(
            widths[0], Paragraph.lengthToTellApart(labels, Math.max(1, Paragraph.WIDTH - figures)));
    return rows.stream().map(row -> aligned(row, widths)).toList();
  }

  private static String aligned(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    String label = Paragraph.cut(row.getFirst(), widths[0]);
    line.append(label).append(" ".repeat(widths[0] - label.length()));
    for (int column = 1; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(GAP).append(" ".repeat(widths[column] - cell.length())).append(cell);
    }
    return line.toString().stripTrailing();
  }
}
