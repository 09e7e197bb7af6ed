package dev.weighin.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes pages. */
final class PageFile {
  private PageFile() {}

  /**
   * Write a page in place of an older one, whole or not at all, with the directories above it.
   *
   * @return where it is
   */
  static Path write(Path page, String text) {
    Path draft = page.resolveSibling(page.getFileName() + ".new");
    try {
      Files.createDirectories(page.toAbsolutePath().getParent());
      Files.writeString(draft, text);
      return Files.move(
          draft, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + page, e);
    }
  }
}
