package dev.weighin.benchmarks.analyse.calibration;

import dev.weighin.benchmarks.results.InvalidResultException;
import dev.weighin.benchmarks.results.JsonLines;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;

/** Appends to and reads the file of a calibration. */
public final class CalibrationFile implements AutoCloseable {
  /** The name of the file in the directory of a calibration. */
  public static final String NAME = "calibration.jsonl";

  /** What the first line of every such file calls itself. */
  public static final String FORMAT = "weigh-in-calibration";

  /** The version of the format this code writes, and the only one it reads. */
  public static final int VERSION = 1;

  private static final JsonLines.Format<CalibrationLine> LINES =
      new JsonLines.Format<>("calibration", FORMAT, VERSION, CalibrationLine.class);

  private final JsonLines<CalibrationLine> lines;

  private CalibrationFile(JsonLines<CalibrationLine> lines) {
    this.lines = lines;
  }

  /**
   * Create a file that does not exist yet, with the directories above it.
   *
   * @throws UncheckedIOException if it exists, or cannot be written
   */
  public static CalibrationFile create(Path file) {
    return new CalibrationFile(JsonLines.create(file, LINES));
  }

  /**
   * Open the file of a calibration that is to go on. A last line that a kill cut off is dropped,
   * and the line that says so appended; the file as it was stays beside it under another name.
   *
   * @throws InvalidResultException if somebody else writes to it
   */
  public static CalibrationFile resume(Path file) {
    return new CalibrationFile(
        JsonLines.resume(
            file,
            LINES,
            cutOff -> new CalibrationLine.Resumed(Instant.now(), cutOff.bytes(), cutOff.copy())));
  }

  /** Append a line and force it to disk. */
  public void append(CalibrationLine line) {
    lines.append(line);
  }

  @Override
  public void close() {
    lines.close();
  }

  /**
   * Read a whole file. A last line that a kill cut off is left out.
   *
   * @param directory of a calibration
   * @throws InvalidResultException if there is none, it is of another version, or damaged anywhere
   *     but in its last line
   */
  public static Calibration read(Path directory) {
    Path file = directory.resolve(NAME);
    return Calibration.of(file, JsonLines.read(file, LINES).lines());
  }
}
