package dev.weighin.contract.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One server that can be held to the contract, as its {@code framework.yaml} describes it.
 *
 * @param id the name it is called by on the command line, {@code [a-z0-9-]+}
 * @param name what people call it
 * @param description what it is, in one sentence
 * @param directory where its {@code framework.yaml} stands; commands run there
 * @param start the command line; the word <code>{java}</code> stands for the Java runtime with the
 *     flags all servers share and those of the variant
 * @param ships the files and directories that make up the built application, relative to the
 *     directory
 * @param variants the named sets of knobs, by name, "default" among them
 * @param leavesOut the ids of the clauses it does not claim to keep, each with the reason
 * @param links where to read more, by title
 */
public record Framework(
    String id,
    String name,
    String description,
    Path directory,
    List<String> start,
    List<Path> ships,
    Map<String, Variant> variants,
    Map<String, String> leavesOut,
    Map<String, String> links) {

  /** The variant every framework has. */
  public static final String DEFAULT_VARIANT = "default";

  public Framework {
    start = List.copyOf(start);
    ships = List.copyOf(ships);
    variants = Map.copyOf(variants);
    leavesOut = Map.copyOf(leavesOut);
    links = Map.copyOf(links);
  }

  /**
   * The variant with that name.
   *
   * @throws InvalidFrameworkException if there is none
   */
  public Variant variant(String variantName) {
    Variant variant = variants.get(variantName);
    if (variant == null) {
      throw new InvalidFrameworkException(
          "%s has no variant '%s'; it has %s"
              .formatted(id, variantName, variants.keySet().stream().sorted().toList()));
    }
    return variant;
  }

  /** True if the build has made everything that ships. */
  public boolean isBuilt() {
    return ships.stream().map(directory::resolve).allMatch(Files::exists);
  }

  /**
   * A named set of knobs.
   *
   * @param description what it is for
   * @param threadModel what kind of thread its handlers run on
   * @param jvm flags for the Java runtime beyond those all servers share
   */
  public record Variant(String description, String threadModel, List<String> jvm) {
    public Variant {
      jvm = List.copyOf(jvm);
    }
  }
}
