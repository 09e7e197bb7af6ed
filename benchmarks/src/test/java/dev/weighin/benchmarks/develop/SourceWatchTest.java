package dev.weighin.benchmarks.develop;

import static org.assertj.core.api.Assertions.assertThat;
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

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SourceWatchTest {
  @TempDir private Path directory;

  @Test
  void a_file_that_is_new_changed_replaced_or_gone_is_told() throws Exception {
    try (SourceWatch watch = SourceWatch.of(List.of(directory))) {
      Path file = Files.writeString(directory.resolve("A.java"), "a");
      assertThat(watch.await()).containsExactly(file);

      Files.writeString(file, "longer");
      assertThat(watch.await()).containsExactly(file);

      Path beside = Files.writeString(directory.resolveSibling(directory.getFileName() + "~"), "x");
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(watch.await()).containsExactly(file);

      Files.delete(file);
      assertThat(watch.await()).containsExactly(file);
    }
  }

  @Test
  void what_happens_in_a_directory_made_later_is_told_too() throws Exception {
    try (SourceWatch watch = SourceWatch.of(List.of(directory))) {
      Path first = directory.resolve("one/two/A.java");
      Files.createDirectories(first.getParent());
      Files.writeString(first, "a");
      assertThat(watch.await()).containsExactly(first);

      Path second = Files.writeString(first.resolveSibling("B.java"), "b");
      assertThat(watch.await()).containsExactly(second);
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
