package dev.weighin.benchmarks.analyse.calibration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.weighin.benchmarks.results.InvalidResultException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A calibration as its file tells it.
 *
 * @param header what was to be tried, and where
 * @param outcomes what came of it so far, in the order it was tried
 */
public record Calibration(CalibrationLine.Header header, List<CalibrationLine> outcomes) {

  public Calibration {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Sort the lines of a file.
   *
   * @throws InvalidResultException if the first line is no header
   */
  static Calibration of(Path file, List<CalibrationLine> lines) {
    if (!(lines.getFirst() instanceof CalibrationLine.Header header)) {
      throw new InvalidResultException(file + " is not a calibration of Weigh-in");
    }
    return new Calibration(header, lines.subList(1, lines.size()));
  }

  /** The outcomes of one kind. */
  public <L extends CalibrationLine> Stream<L> of(Class<L> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether all that was to be tried has been. */
  @JsonIgnore
  public boolean isComplete() {
    return of(CalibrationLine.End.class).anyMatch(end -> end.status().equals("complete"));
  }

  /**
   * Whether nothing was called different that was the same, and nothing was missed that must be
   * found. A slowdown that could not be judged, or is smaller than a margin, may be missed.
   */
  @JsonIgnore
  public boolean isAsItShouldBe() {
    return of(CalibrationLine.Alike.class).allMatch(CalibrationLine.Alike::foundNothing)
        && of(CalibrationLine.Injected.class).noneMatch(CalibrationLine.Injected::wasMissed)
        && of(CalibrationLine.Stalled.class).allMatch(CalibrationLine.Stalled::wasRight)
        && of(CalibrationLine.Stopped.class).allMatch(CalibrationLine.Stopped::wasInvalid);
  }
}
