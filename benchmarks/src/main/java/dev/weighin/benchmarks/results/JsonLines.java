package dev.weighin.benchmarks.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with a JSON text on each line, of which the first names the format and its version. Lines
 * are forced to disk one by one, so that a kill costs the line it cut off and no other. One writer
 * at a time.
 *
 * @param <L> what a line holds
 */
public final class JsonLines<L> implements AutoCloseable {
  private static final long MAX_BYTES = 256L * 1024 * 1024;

  /** Unknown members are passed over, so that a newer minor addition does not break a reader. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * What a file must be to be read.
   *
   * @param title what such a file is called in a sentence
   * @param name what its first line calls itself
   * @param version the only one that is written and read
   * @param type what a line holds
   */
  public record Format<L>(String title, String name, int version, Class<L> type) {}

  /**
   * What a file held.
   *
   * @param lines its lines, at least one
   * @param isCutOff whether a last one was left out because a kill had cut it off
   */
  public record Content<L>(List<L> lines, boolean isCutOff) {}

  /**
   * What was taken off the end of a file, to go on with it.
   *
   * @param bytes how many; 0 if its last line was whole
   * @param copy the name of the file beside it that holds all of it as it was; null if nothing was
   *     taken off
   */
  public record CutOff(int bytes, String copy) {
    private static final CutOff NOTHING = new CutOff(0, null);
  }

  private final Format<L> format;
  private final FileChannel channel;
  private final FileChannel lock;

  private JsonLines(Format<L> format, FileChannel channel, FileChannel lock) {
    this.format = format;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Create a file that does not exist yet, with the directories above it.
   *
   * @throws UncheckedIOException if it exists, or cannot be written
   */
  public static <L> JsonLines<L> create(Path file, Format<L> format) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return locked(file, format, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + file, e);
    }
  }

  /**
   * Open a file that is to go on. A last line that a kill cut off is taken off; the file as it was
   * stays beside it under another name.
   *
   * @param resumed makes the line that says so, which is appended
   * @throws InvalidResultException if somebody else writes to it, or no line is whole
   */
  public static <L> JsonLines<L> resume(
      Path file, Format<L> format, Function<CutOff, ? extends L> resumed) {
    try {
      JsonLines<L> lines = locked(file, format, StandardOpenOption.READ);
      lines.append(resumed.apply(lines.dropCutOffLine(file)));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot go on with " + file, e);
    }
  }

  /**
   * The lock is on an empty file beside it: Linux takes the lock off a file as soon as its process
   * has read it elsewhere. It ends with the process, however that ends.
   */
  private static <L> JsonLines<L> locked(Path file, Format<L> format, OpenOption how)
      throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".lock");
    FileChannel lock =
        FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (isHeldByOthers(lock)) {
        throw new InvalidResultException("another run is writing to " + file);
      }
      return new JsonLines<>(format, FileChannel.open(file, how, StandardOpenOption.WRITE), lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static boolean isHeldByOthers(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true; // by somebody in this very process
    }
  }

  /** Take a last line off that a kill cut off, and stand behind the others. */
  private CutOff dropCutOffLine(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int kept = lengthOfWholeLines(bytes);
    if (kept == 0) {
      throw new InvalidResultException(file + " holds no plan to go on with");
    }
    CutOff cutOff = CutOff.NOTHING;
    if (kept < bytes.length) {
      String copy = "%s.cut-off-%d".formatted(file.getFileName(), System.currentTimeMillis());
      Files.copy(file, file.resolveSibling(copy));
      channel.truncate(kept);
      cutOff = new CutOff(bytes.length - kept, copy);
    }
    channel.position(kept);
    return cutOff;
  }

  /** Append a line and force it to disk. */
  public synchronized void append(L line) {
    try {
      String text = JSON.writerFor(format.type()).writeValueAsString(line) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot append to the " + format.title(), e);
    }
  }

  @Override
  public void close() {
    try (lock) {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the " + format.title(), e);
    }
  }

  /**
   * Read a whole file.
   *
   * @throws InvalidResultException if it is none of that format and version, has over 256 MiB, or
   *     is damaged anywhere but in its last line
   */
  public static <L> Content<L> read(Path file, Format<L> format) {
    List<String> texts = texts(file, format);
    requireKnownVersion(file, texts.getFirst(), format);
    List<L> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      try {
        lines.add(JSON.readValue(texts.get(i), format.type()));
      } catch (JacksonException e) {
        if (i == 0 || i < texts.size() - 1) {
          throw new InvalidResultException(
              "%s, line %d: %s".formatted(file, i + 1, e.getOriginalMessage()));
        }
      }
    }
    return new Content<>(List.copyOf(lines), lines.size() < texts.size());
  }

  /** A line is whole if it ends with a line feed and can be read. */
  private int lengthOfWholeLines(byte[] bytes) {
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

  private boolean isWhole(String line) {
    try {
      JSON.readValue(line, format.type());
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  private static void requireKnownVersion(Path file, String firstLine, Format<?> format) {
    JsonNode header = JSON.missingNode();
    try {
      header = JSON.readTree(firstLine);
    } catch (JacksonException e) {
      // Whatever it is, it is no header.
    }
    if (!format.name().equals(header.path("format").asString(""))) {
      throw new InvalidResultException(
          "%s is not a %s of Weigh-in".formatted(file, format.title()));
    }
    int version = header.path("version").asInt(0);
    if (version != format.version()) {
      throw new InvalidResultException(
          "%s is of format version %d; this Weigh-in reads version %d: %s"
              .formatted(
                  file,
                  version,
                  format.version(),
                  version > format.version()
                      ? "update it"
                      : "read it with the Weigh-in that wrote it"));
    }
  }

  private static List<String> texts(Path file, Format<?> format) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new InvalidResultException("there is no %s %s".formatted(format.title(), file));
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new InvalidResultException(file + " is larger than 256 MiB");
      }
      // Not by readAllLines: a line may be cut off in the middle of a character.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      List<String> texts = text.lines().toList();
      if (texts.isEmpty()) {
        throw new InvalidResultException(file + " is empty");
      }
      return texts;
    } catch (IOException e) {
      throw new InvalidResultException("cannot read " + file + ": " + e.getMessage());
    }
  }
}
