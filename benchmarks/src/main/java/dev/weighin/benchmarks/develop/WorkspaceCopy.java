package dev.weighin.benchmarks.develop;

import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * The sources of a workspace in another place, to be changed and built there; closing deletes them
 * and what was made of them.
 *
 * @param workspace what the copy is used as
 */
public record WorkspaceCopy(Workspace workspace) implements AutoCloseable {
  /** What builds, runs and version control leave behind. */
  private static final Set<String> NO_SOURCES = Set.of("target", "results", ".git");

  /**
   * Copy all sources.
   *
   * @param to a directory that does not exist yet
   * @throws UncheckedIOException if they cannot be copied
   */
  public static WorkspaceCopy of(Workspace original, Path to) {
    try {
      Files.walkFileTree(original.root(), new Copier(original.root(), to));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy the workspace to " + to, e);
    }
    return new WorkspaceCopy(new Workspace(to));
  }

  /**
   * Delete it.
   *
   * @throws UncheckedIOException if that cannot be done
   */
  @Override
  public void close() {
    try {
      Directories.delete(workspace.root());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + workspace.root(), e);
    }
  }

  private static final class Copier extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    private Copier(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      if (!directory.equals(from) && NO_SOURCES.contains(directory.getFileName().toString())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(target(directory));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES);
      return FileVisitResult.CONTINUE;
    }

    private Path target(Path path) {
      return to.resolve(from.relativize(path).toString());
    }
  }
}
