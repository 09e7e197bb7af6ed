package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes lines to a result file and reads them back, the way a run comes to an analysis. */
public final class SavedRun {
  private SavedRun() {}

  /** The run in a new directory. */
  public static Run of(Path directory, List<ResultLine> lines) {
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      lines.forEach(file::append);
    }
    return ResultFile.read(directory);
  }

  /** The same trial with its CPU time times a factor. */
  public static Trial cpuTimes(Trial trial, double factor) {
    return Disturbed.cpu(trial, factor, 0);
  }

  /** The same lines with every trial changed. */
  static List<ResultLine> trials(List<ResultLine> lines, UnaryOperator<Trial> change) {
    return lines.stream()
        .map(
            line ->
                line instanceof ResultLine.Weighed(var trial)
                    ? new ResultLine.Weighed(change.apply(trial))
                    : line)
        .toList();
  }
}
