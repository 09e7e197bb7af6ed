package dev.weighin.benchmarks.results;

import dev.weighin.benchmarks.measure.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run as its result file tells it.
 *
 * @param file where it was read from
 * @param header what was planned
 * @param gated the contract suite's word on each arm
 * @param trials the trials that ended well, in the order they were run
 * @param failures what did not
 * @param status {@code complete}, {@code interrupted}, {@code failed}, or {@code unfinished} for a
 *     run that is going on or was killed
 * @param notes what a reader should know about the file itself
 */
public record Run(
    Path file,
    ResultLine.Header header,
    List<ResultLine.Gated> gated,
    List<Trial> trials,
    List<ResultLine.Failed> failures,
    String status,
    List<String> notes) {

  /**
   * Sort the lines of a file.
   *
   * @throws InvalidResultException if the first line is not the header of a version that is known
   */
  static Run of(Path file, List<ResultLine> lines, List<String> notes) {
    if (!(lines.getFirst() instanceof ResultLine.Header header)
        || !ResultFile.FORMAT.equals(header.format())) {
      throw new InvalidResultException(file + " is not a result file of Weigh-in");
    }
    if (header.version() > ResultFile.VERSION) {
      throw new InvalidResultException(
          "%s is of format version %d; this Weigh-in reads up to version %d: update it"
              .formatted(file, header.version(), ResultFile.VERSION));
    }
    return new Run(
        file,
        header,
        of(lines, ResultLine.Gated.class).toList(),
        of(lines, ResultLine.Weighed.class).map(ResultLine.Weighed::trial).toList(),
        of(lines, ResultLine.Failed.class).toList(),
        of(lines, ResultLine.End.class).map(ResultLine.End::status).findAny().orElse("unfinished"),
        List.copyOf(notes));
  }

  /** The trials of one arm, in the order of the blocks. */
  public List<Trial> trialsOf(String arm) {
    return trials.stream().filter(trial -> trial.arm().equals(arm)).toList();
  }

  private static <L extends ResultLine> Stream<L> of(List<ResultLine> lines, Class<L> kind) {
    return lines.stream().filter(kind::isInstance).map(kind::cast);
  }
}
