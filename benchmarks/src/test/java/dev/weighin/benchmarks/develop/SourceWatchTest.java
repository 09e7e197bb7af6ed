package dev.weighin.benchmarks.develop;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A change that is not told is waited for until the time is over. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SourceWatchTest {
  @TempDir private Path directory;

  @Test
  void a_file_that_is_new_changed_replaced_or_gone_is_told() throws Exception {
    try (SourceWatch watch = SourceWatch.of(List.of(directory))) {
      Path file = Files.writeString(directory.resolve("A.java"), "a");
      watch.await();

      Files.writeString(file, "longer");
      watch.await();

      Path beside = Files.writeString(directory.resolveSibling(directory.getFileName() + "~"), "x");
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      watch.await();

      Files.delete(file);
      watch.await();
    }
  }

  @Test
  void what_happens_in_a_directory_made_later_is_told_too() throws Exception {
    try (SourceWatch watch = SourceWatch.of(List.of(directory))) {
      Path first = directory.resolve("one/two/A.java");
      Files.createDirectories(first.getParent());
      Files.writeString(first, "a");
      watch.await();

      Files.writeString(first.resolveSibling("B.java"), "b");
      watch.await();
    }
  }

  @Test
  void a_directory_that_cannot_be_watched_is_named() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> SourceWatch.of(List.of(file)))
        .withMessageContaining(file.toString());
  }
}
