package dev.weighin.benchmarks.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends to and reads a result file. One writer at a time; not safe for use by several threads.
 */
public final class ResultFile implements AutoCloseable {
  /** The name of the result file in the directory of a run. */
  public static final String NAME = "results.jsonl";

  /** What the first line of every result file calls itself. */
  public static final String FORMAT = "weigh-in-results";

  /** The version of the format this code writes, and the only one it reads. */
  public static final int VERSION = 2;

  private static final long MAX_BYTES = 256L * 1024 * 1024;

  /** Unknown members are passed over, so that a newer minor addition does not break a reader. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final FileChannel channel;

  private ResultFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Create a result file that does not exist yet, with the directories above it.
   *
   * @throws UncheckedIOException if it exists, or cannot be written
   */
  public static ResultFile create(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return new ResultFile(
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + file, e);
    }
  }

  /**
   * Open the file of a run that is to go on. A last line that a kill cut off is dropped; the file
   * as it was stays beside it under another name.
   *
   * @throws InvalidResultException if somebody else writes to it
   */
  public static ResultFile resume(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw new InvalidResultException("another run is writing to " + file);
      }
      ResultFile resumed = new ResultFile(channel);
      resumed.dropCutOffLine(file);
      return resumed;
    } catch (OverlappingFileLockException e) {
      throw new InvalidResultException("another run is writing to " + file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot go on with " + file, e);
    }
  }

  /** Append a line and force it to disk. */
  public synchronized void append(ResultLine line) {
    try {
      String text = JSON.writerFor(ResultLine.class).writeValueAsString(line) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot append to the result file", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the result file", e);
    }
  }

  /**
   * Read a whole file.
   *
   * @param path a result file, or the directory of a run
   * @throws InvalidResultException if it is none, is of a newer version, or is damaged anywhere but
   *     in its last line; a last line cut off by a kill is dropped with a note
   */
  public static Run read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
    List<String> texts = lines(file);
    requireKnownVersion(file, texts.getFirst());
    List<ResultLine> lines = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      try {
        lines.add(JSON.readValue(texts.get(i), ResultLine.class));
      } catch (JacksonException e) {
        if (i == 0 || i < texts.size() - 1) {
          throw new InvalidResultException(
              "%s, line %d: %s".formatted(file, i + 1, e.getOriginalMessage()));
        }
        notes.add("The last line of the file was cut off and is left out.");
      }
    }
    return Run.of(file, lines, notes);
  }

  private void dropCutOffLine(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int kept = lengthOfWholeLines(bytes);
    if (kept == 0) {
      throw new InvalidResultException(file + " holds no plan to go on with");
    }
    String copy = null;
    if (kept < bytes.length) {
      copy = "%s.cut-off-%d".formatted(file.getFileName(), System.currentTimeMillis());
      Files.copy(file, file.resolveSibling(copy));
      channel.truncate(kept);
    }
    channel.position(kept);
    append(new ResultLine.Resumed(Instant.now(), bytes.length - kept, copy));
  }

  /** A line is whole if it ends with a line feed and can be read. */
  private static int lengthOfWholeLines(byte[] bytes) {
    int end = afterLastLineFeed(bytes, bytes.length);
    int start = afterLastLineFeed(bytes, end - 1);
    boolean lastIsWhole =
        end > 0 && isWhole(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    return lastIsWhole ? end : start;
  }

  private static int afterLastLineFeed(byte[] bytes, int before) {
    int position = before;
    while (position > 0 && bytes[position - 1] != '\n') {
      position--;
    }
    return Math.max(0, position);
  }

  private static boolean isWhole(String line) {
    try {
      JSON.readValue(line, ResultLine.class);
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  private static void requireKnownVersion(Path file, String firstLine) {
    JsonNode header = JSON.missingNode();
    try {
      header = JSON.readTree(firstLine);
    } catch (JacksonException e) {
      // Whatever it is, it is no header.
    }
    if (!FORMAT.equals(header.path("format").asString(""))) {
      throw new InvalidResultException(file + " is not a result file of Weigh-in");
    }
    int version = header.path("version").asInt(0);
    if (version != VERSION) {
      throw new InvalidResultException(
          "%s is of format version %d; this Weigh-in reads version %d: %s"
              .formatted(
                  file,
                  version,
                  VERSION,
                  version > VERSION ? "update it" : "read it with the Weigh-in that wrote it"));
    }
  }

  private static List<String> lines(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new InvalidResultException("there is no result file " + file);
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new InvalidResultException(file + " is larger than 256 MiB");
      }
      // Not by readAllLines: a line may be cut off in the middle of a character.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      if (lines.isEmpty()) {
        throw new InvalidResultException(file + " is empty");
      }
      return lines;
    } catch (IOException e) {
      throw new InvalidResultException("cannot read " + file + ": " + e.getMessage());
    }
  }
}
