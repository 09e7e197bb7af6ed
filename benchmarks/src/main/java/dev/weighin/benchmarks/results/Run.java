package dev.weighin.benchmarks.results;

import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.contract.ContractResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run as its result file tells it.
 *
 * @param file where it was read from
 * @param header what was planned
 * @param built what each framework's server was built from and into
 * @param gated the contract suite's word on each arm
 * @param pace how fast requests arrive; null if the run ended before that was known
 * @param trials all trials that ended well, in the order they were run; of a repeated block those
 *     of every attempt
 * @param failures what did not
 * @param status {@code complete}, {@code interrupted}, {@code failed}, or {@code unfinished} for a
 *     run that is going on or was killed
 * @param notes what a reader should know about the file itself
 */
public record Run(
    Path file,
    ResultLine.Header header,
    List<ResultLine.Built> built,
    List<ResultLine.Gated> gated,
    ResultLine.Paced pace,
    List<Trial> trials,
    List<ResultLine.Failed> failures,
    String status,
    List<String> notes) {

  /**
   * Sort the lines of a file.
   *
   * @throws InvalidResultException if the first line is not the header
   */
  static Run of(Path file, List<ResultLine> lines, List<String> notes) {
    if (!(lines.getFirst() instanceof ResultLine.Header header)) {
      throw new InvalidResultException(file + " is not a result file of Weigh-in");
    }
    return new Run(
        file,
        header,
        of(lines, ResultLine.Built.class).toList(),
        of(lines, ResultLine.Gated.class).toList(),
        of(lines, ResultLine.Paced.class).findFirst().orElse(null),
        of(lines, ResultLine.Weighed.class).map(ResultLine.Weighed::trial).toList(),
        of(lines, ResultLine.Failed.class).toList(),
        status(lines),
        List.copyOf(notes));
  }

  /**
   * The trials of one arm that count, in the order they were run: one for each block. Of a repeated
   * block the attempt counts that has most trials, of those the least disturbed, of those the last.
   */
  public List<Trial> trialsOf(String arm) {
    return Attempts.counted(trials).stream().filter(trial -> trial.arm().equals(arm)).toList();
  }

  /** What an arm's server was built from and into; empty if the file does not say. */
  public Optional<ResultLine.Built> built(ResultLine.ArmLine arm) {
    return built.stream().filter(line -> line.framework().equals(arm.framework())).findFirst();
  }

  /** The contract suite's word on one arm. */
  public Optional<ContractResult> gated(String arm) {
    return gated.stream()
        .filter(line -> line.arm().equals(arm))
        .findFirst()
        .map(ResultLine.Gated::result);
  }

  /** Whether nothing is left to do of it. */
  public boolean hasEnded() {
    return List.of("complete", "failed").contains(status);
  }

  /** How often a block was begun again because something had disturbed it. */
  public int repeats() {
    return (int)
        trials.stream()
            .filter(trial -> trial.attempt() > 1)
            .map(trial -> List.of(trial.block(), trial.attempt()))
            .distinct()
            .count();
  }

  private static String status(List<ResultLine> lines) {
    String status = "unfinished";
    for (ResultLine line : lines) {
      switch (line) {
        case ResultLine.End(String ended, var _) -> status = ended;
        case ResultLine.Resumed _ -> status = "unfinished";
        default -> {}
      }
    }
    return status;
  }

  private static <L extends ResultLine> Stream<L> of(List<ResultLine> lines, Class<L> kind) {
    return lines.stream().filter(kind::isInstance).map(kind::cast);
  }
}
