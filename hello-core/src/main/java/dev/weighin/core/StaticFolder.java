package dev.weighin.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The folder {@code STATIC_DIR} whose files are served, for servers whose framework does not find
 * files or make entity tags itself.
 *
 * @param root the folder, without symbolic links
 */
public record StaticFolder(Path root) {

  /** The folder of this process; empty if it was given none. */
  public static Optional<StaticFolder> fromEnvironment() {
    return from(System.getenv());
  }

  /**
   * Read the folder from environment variables.
   *
   * @return empty without {@code STATIC_DIR}
   * @throws IllegalArgumentException if {@code STATIC_DIR} is not a folder
   */
  public static Optional<StaticFolder> from(Map<String, String> environment) {
    String folder = environment.getOrDefault("STATIC_DIR", "");
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path root = Path.of(folder).toRealPath();
      if (Files.isDirectory(root)) {
        return Optional.of(new StaticFolder(root));
      }
    } catch (IOException | InvalidPathException e) {
      // Said below, with the name of the setting.
    }
    throw new IllegalArgumentException("STATIC_DIR must name a folder, but is '" + folder + "'");
  }

  /**
   * Find a file directly in the folder.
   *
   * @param name the decoded last segment of a path, whatever it is
   * @return the file; empty if there is none, or if it leads out of the folder
   */
  public Optional<Path> file(String name) {
    try {
      Path file = root.resolve(name).toRealPath();
      return Files.isRegularFile(file) && file.getParent().equals(root)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * A strong entity tag, quotes included, that changes when the file is written: from its size and
   * the time of its last change, as Apache httpd and nginx make it.
   */
  public static String entityTag(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    long changed = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return "\"%x-%x\"".formatted(attributes.size(), changed);
  }

  /** Whether an {@code If-None-Match} holds a tag, compared weakly as RFC 9110, 13.1.2, asks. */
  public static boolean matches(String ifNoneMatch, String entityTag) {
    if (ifNoneMatch == null) {
      return false;
    }
    if (ifNoneMatch.strip().equals("*")) {
      return true;
    }
    String opaque = opaque(entityTag);
    for (String candidate : ifNoneMatch.split(",")) {
      if (opaque(candidate.strip()).equals(opaque)) {
        return true;
      }
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
