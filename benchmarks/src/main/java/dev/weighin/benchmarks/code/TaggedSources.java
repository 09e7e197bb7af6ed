package dev.weighin.benchmarks.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the tag regions of a module's sources. */
public final class TaggedSources {
  private static final Set<String> ENDINGS =
      Set.of("java", "yml", "yaml", "properties", "html", "jte", "xml", "sql");

  /** The most bytes a source file may have to be read. */
  private static final long MOST_BYTES = 1_000_000;

  private TaggedSources() {}

  /**
   * Every region below a directory, by file name and then by line.
   *
   * @throws InvalidTagException if a region is not ended, or ended twice
   */
  public static List<Region> below(Path directory) {
    List<Region> regions = new ArrayList<>();
    for (Path file : files(directory)) {
      regions.addAll(RegionReader.read(directory.relativize(file).toString(), lines(file)));
    }
    return List.copyOf(regions);
  }

  /** Every source file below a directory, by name. */
  public static List<Path> files(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(TaggedSources::isSource).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sources in " + directory, e);
    }
  }

  private static boolean isSource(Path path) {
    String name = path.getFileName().toString();
    try {
      return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
          && Files.isRegularFile(path)
          && Files.size(path) <= MOST_BYTES;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
