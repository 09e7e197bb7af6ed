package dev.weighin.benchmarks.results;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Appends to and reads a result file. One writer at a time. */
public final class ResultFile implements AutoCloseable {
  /** The name of the result file in the directory of a run. */
  public static final String NAME = "results.jsonl";

  /** What the first line of every result file calls itself. */
  public static final String FORMAT = "weigh-in-results";

  /** The version of the format this code writes, and the only one it reads. */
  public static final int VERSION = 2;

  private static final JsonLines.Format<ResultLine> LINES =
      new JsonLines.Format<>("result file", FORMAT, VERSION, ResultLine.class);

  private final JsonLines<ResultLine> lines;

  private ResultFile(JsonLines<ResultLine> lines) {
    this.lines = lines;
  }

  /**
   * Create a result file that does not exist yet, with the directories above it.
   *
   * @throws UncheckedIOException if it exists, or cannot be written
   */
  public static ResultFile create(Path file) {
    return new ResultFile(JsonLines.create(file, LINES));
  }

  /**
   * Open the file of a run that is to go on. A last line that a kill cut off is dropped; the file
   * as it was stays beside it under another name.
   *
   * @throws InvalidResultException if somebody else writes to it
   */
  public static ResultFile resume(Path file) {
    return new ResultFile(
        JsonLines.resume(
            file,
            LINES,
            cutOff -> new ResultLine.Resumed(Instant.now(), cutOff.bytes(), cutOff.copy())));
  }

  /** Append a line and force it to disk. */
  public void append(ResultLine line) {
    lines.append(line);
  }

  @Override
  public void close() {
    lines.close();
  }

  /**
   * Read a whole file.
   *
   * @param path a result file, or the directory of a run
   * @throws InvalidResultException if it is none, is of another version, or is damaged anywhere but
   *     in its last line; a last line cut off by a kill is dropped with a note
   */
  public static Run read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
    JsonLines.Content<ResultLine> content = JsonLines.read(file, LINES);
    return Run.of(
        file,
        content.lines(),
        content.isCutOff()
            ? List.of("The last line of the file was cut off and is left out.")
            : List.of());
  }
}
