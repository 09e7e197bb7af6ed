package dev.weighin.benchmarks.code;

import dev.weighin.contract.launch.Framework;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The software bill of materials that a server's build has written, in the form of CycloneDX
 * (https://cyclonedx.org/docs/1.6/json), held against what really ships.
 */
public final class BillOfMaterials {
  /** Where a build leaves it, beside the application. */
  public static final Path FILE = Path.of("target", "bom.json");

  private static final Set<String> OWN_GROUPS = Set.of("dev.weighin");

  private final JsonNode bill;

  private BillOfMaterials(JsonNode bill) {
    this.bill = bill;
  }

  /**
   * The libraries that ship with a server, by group and name.
   *
   * @return empty if its build has written no bill of materials since its pom.xml, or the one above
   *     it, was changed: versions come from both
   */
  public static Optional<List<Library>> libraries(Framework framework) {
    Path file = framework.directory().resolve(FILE);
    try {
      if (!Files.isRegularFile(file) || isOutdated(file, framework.directory())) {
        return Optional.empty();
      }
      JsonNode bill = JsonMapper.shared().readTree(Files.readString(file));
      return Optional.of(new BillOfMaterials(bill).among(Footprint.jarNames(framework)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (JacksonException e) {
      throw new UncheckedIOException(new IOException(file + " is no bill of materials", e));
    }
  }

  private static boolean isOutdated(Path file, Path directory) throws IOException {
    for (Path pom : List.of(directory.resolve("pom.xml"), directory.resolve("../pom.xml"))) {
      if (Files.isRegularFile(pom)
          && Files.getLastModifiedTime(pom).compareTo(Files.getLastModifiedTime(file)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Those libraries of the bill whose jars are there. */
  private List<Library> among(Set<String> jars) {
    Set<String> direct = direct();
    List<Library> libraries = new ArrayList<>();
    for (JsonNode component : bill.path("components")) {
      String group = component.path("group").asString("");
      String name = component.path("name").asString("");
      String version = component.path("version").asString("");
      if (!OWN_GROUPS.contains(group) && isThere(group, name + "-" + version, jars)) {
        boolean isDirect = direct.contains(component.path("bom-ref").asString(""));
        libraries.add(new Library(group, name, version, isDirect, licence(component)));
      }
    }
    return libraries.stream().sorted(Comparator.comparing(Library::id)).distinct().toList();
  }

  /** Jars are named after the library and its version, some with the group or a platform too. */
  private static boolean isThere(String group, String stem, Set<String> jars) {
    return jars.stream()
        .anyMatch(
            jar ->
                List.of(stem, group + "." + stem).stream()
                    .anyMatch(start -> jar.equals(start + ".jar") || jar.startsWith(start + "-")));
  }

  /** What the server asks for, and what our own libraries that it asks for ask for. */
  private Set<String> direct() {
    String root = bill.path("metadata").path("component").path("bom-ref").asString("");
    Set<String> direct = new HashSet<>(requiredBy(root));
    for (String required : List.copyOf(direct)) {
      if (OWN_GROUPS.stream().anyMatch(group -> required.contains("/" + group + "/"))) {
        direct.addAll(requiredBy(required));
      }
    }
    return direct;
  }

  private List<String> requiredBy(String component) {
    List<String> required = new ArrayList<>();
    for (JsonNode dependency : bill.path("dependencies")) {
      if (dependency.path("ref").asString("").equals(component)) {
        dependency.path("dependsOn").forEach(one -> required.add(one.asString("")));
      }
    }
    return required;
  }

  private static String licence(JsonNode component) {
    for (JsonNode licence : component.path("licenses")) {
      for (JsonNode text :
          List.of(
              licence.path("license").path("id"),
              licence.path("license").path("name"),
              licence.path("expression"))) {
        if (text.isString()) {
          return text.asString();
        }
      }
    }
    return null;
  }
}
