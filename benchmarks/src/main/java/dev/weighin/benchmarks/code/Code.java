package dev.weighin.benchmarks.code;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.weighin.contract.launch.Framework;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a server was written as.
 *
 * @param all how much there is below {@code src/main}; what servers share is not among it
 * @param shared how much there is of what servers share
 * @param byClause how much of it answers each clause, by the id of the clause
 * @param symbols the names imported from frameworks and libraries, sorted
 * @param regions the lines that answer each clause
 */
public record Code(
    Amount all,
    Amount shared,
    Map<String, Amount> byClause,
    List<String> symbols,
    List<Region> regions) {
  /** What is known of a server whose sources are not here. */
  public static final Code UNKNOWN =
      new Code(Amount.NONE, Amount.NONE, Map.of(), List.of(), List.of());

  public Code {
    all = Objects.requireNonNullElse(all, Amount.NONE);
    shared = Objects.requireNonNullElse(shared, Amount.NONE);
    byClause = byClause == null ? Map.of() : Map.copyOf(byClause);
    symbols = symbols == null ? List.of() : List.copyOf(symbols);
    regions = List.copyOf(regions);
  }

  /** Read the sources beside a {@code framework.yaml}; {@link #UNKNOWN} if there are none. */
  public static Code of(Framework framework) {
    Path directory = framework.directory().resolve("src/main");
    if (!Files.isDirectory(directory)) {
      return UNKNOWN;
    }
    Sources sources = Sources.below(directory);
    List<Region> regions = TaggedSources.below(directory);
    Map<String, Amount> byClause =
        regions.stream()
            .collect(
                groupingBy(Region::tag, TreeMap::new, collectingAndThen(toList(), sources::in)));
    return new Code(sources.all(), shared(framework), byClause, sources.symbols(), regions);
  }

  private static Amount shared(Framework framework) {
    return framework
        .shares()
        .map(module -> framework.directory().resolve(module).resolve("src/main"))
        .filter(Files::isDirectory)
        .map(directory -> Sources.below(directory).all())
        .orElse(Amount.NONE);
  }

  /** Whether the sources were there to be counted. */
  public boolean hasSources() {
    return all.lines() > 0;
  }

  /** The regions that answer a clause. */
  public List<Region> answering(String clause) {
    return regions.stream().filter(region -> region.tag().equals(clause)).toList();
  }

  /** How much answers a clause. */
  public Amount amount(String clause) {
    return byClause.getOrDefault(clause, Amount.NONE);
  }
}
