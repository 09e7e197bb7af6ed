package dev.weighin.benchmarks.code;

import dev.weighin.contract.launch.Framework;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a server was written as.
 *
 * @param lines how many lines of its own it has that are neither blank nor comments: Java, settings
 *     and templates below {@code src/main}; what servers share is not among them
 * @param regions the lines that answer each clause
 */
public record Code(int lines, List<Region> regions) {
  /** What is known of a server whose sources are not here. */
  public static final Code UNKNOWN = new Code(0, List.of());

  public Code {
    regions = List.copyOf(regions);
  }

  /** Read the sources beside a {@code framework.yaml}; {@link #UNKNOWN} if there are none. */
  public static Code of(Framework framework) {
    Path sources = framework.directory().resolve("src/main");
    if (!Files.isDirectory(sources)) {
      return UNKNOWN;
    }
    int lines =
        TaggedSources.files(sources).stream()
            .mapToInt(file -> CodeLines.count(TaggedSources.lines(file)))
            .sum();
    return new Code(lines, TaggedSources.below(sources));
  }

  /** The regions that answer a clause. */
  public List<Region> answering(String clause) {
    return regions.stream().filter(region -> region.tag().equals(clause)).toList();
  }
}
