package dev.weighin.benchmarks.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the runs, calibrations and studies that stand beside each other. */
public final class ResultDirectories {
  private ResultDirectories() {}

  /**
   * The directories that hold a file of that name, in the order of their names, which begin with
   * the time.
   *
   * @param parent such as {@code results}; there are none if it does not exist
   */
  public static List<Path> holding(String file, Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(entry -> Files.isRegularFile(entry.resolve(file))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + parent, e);
    }
  }
}
