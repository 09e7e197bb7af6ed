package dev.weighin.benchmarks.analyse.calibration;

import dev.weighin.benchmarks.results.InvalidResultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Appends to and reads the file of a calibration; lines are forced to disk one by one. */
public final class CalibrationFile implements AutoCloseable {
  /** The name of the file in the directory of a calibration. */
  public static final String NAME = "calibration.jsonl";

  /** What the first line of every such file calls itself. */
  public static final String FORMAT = "weigh-in-calibration";

  /** The version of the format this code writes, and the only one it reads. */
  public static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final FileChannel channel;

  private CalibrationFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Create a file that does not exist yet, with the directories above it.
   *
   * @throws UncheckedIOException if it exists, or cannot be written
   */
  public static CalibrationFile create(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return new CalibrationFile(
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + file, e);
    }
  }

  /** Append a line and force it to disk. */
  public synchronized void append(CalibrationLine line) {
    try {
      String text = JSON.writerFor(CalibrationLine.class).writeValueAsString(line) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot append to the calibration", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the calibration", e);
    }
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
    List<String> texts = lines(file);
    List<CalibrationLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      try {
        lines.add(JSON.readValue(texts.get(i), CalibrationLine.class));
      } catch (JacksonException e) {
        if (i == 0 || i < texts.size() - 1) {
          throw new InvalidResultException(
              "%s, line %d: %s".formatted(file, i + 1, e.getOriginalMessage()));
        }
      }
    }
    return Calibration.of(file, lines);
  }

  private static List<String> lines(Path file) {
    try {
      // Not by readAllLines: a line may be cut off in the middle of a character.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new InvalidResultException("cannot read " + file + ": " + e.getMessage());
    }
  }
}
