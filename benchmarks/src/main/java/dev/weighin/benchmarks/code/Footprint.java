package dev.weighin.benchmarks.code;

import dev.weighin.contract.launch.Framework;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a built application consists of.
 *
 * @param jars how many jar files there are, its own among them
 * @param bytes the size of all its files, jars or not
 */
public record Footprint(int jars, long bytes) {

  /** Count what ships. */
  public static Footprint of(Framework framework) {
    List<Path> files =
        framework.ships().stream()
            .map(framework.directory()::resolve)
            .flatMap(path -> files(path).stream())
            .toList();
    int jars = (int) files.stream().filter(file -> file.toString().endsWith(".jar")).count();
    return new Footprint(jars, files.stream().mapToLong(Footprint::size).sum());
  }

  /** The names of the jars that ship. */
  static Set<String> jarNames(Framework framework) {
    return framework.ships().stream()
        .map(framework.directory()::resolve)
        .flatMap(path -> files(path).stream())
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".jar"))
        .collect(Collectors.toSet());
  }

  private static List<Path> files(Path path) {
    try (Stream<Path> below = Files.walk(path)) {
      return below.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot count the files in " + path, e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
