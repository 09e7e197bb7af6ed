package dev.weighin.contract.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory that holds the frameworks: each directory in it with a {@code framework.yaml} is
 * one.
 *
 * @param root the absolute path of the workspace
 */
public record Workspace(Path root) {

  public Workspace {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * The workspace around a directory: the nearest one, going up, that holds a framework.
   *
   * @throws InvalidFrameworkException if there is none
   */
  public static Workspace around(Path directory) {
    for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Workspace workspace = new Workspace(at);
      if (!workspace.directories().isEmpty()) {
        return workspace;
      }
    }
    throw new InvalidFrameworkException(
        "no directory with a %s in or above %s".formatted(FrameworkFile.NAME, directory));
  }

  /**
   * All frameworks, the baseline hello-jdk first, then by id.
   *
   * @throws InvalidFrameworkException if one of the files cannot be used
   */
  public List<Framework> frameworks() {
    return directories().stream()
        .map(FrameworkFile::read)
        .sorted((a, b) -> rank(a).compareTo(rank(b)))
        .toList();
  }

  /**
   * The framework with that id, or in that directory: a name with a slash in it is a path.
   *
   * @throws InvalidFrameworkException naming those there are, if this is none of them
   */
  public Framework framework(String id) {
    if (id.contains("/")) {
      return FrameworkFile.read(Path.of(id));
    }
    List<Framework> all = frameworks();
    return all.stream()
        .filter(framework -> framework.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidFrameworkException(
                    "there is no framework '%s'; there are %s"
                        .formatted(id, all.stream().map(Framework::id).toList())));
  }

  private static String rank(Framework framework) {
    return (framework.id().equals("hello-jdk") ? "0" : "1") + framework.id();
  }

  private List<Path> directories() {
    try (Stream<Path> children = Files.list(root)) {
      return children.filter(dir -> Files.isRegularFile(dir.resolve(FrameworkFile.NAME))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }
}
