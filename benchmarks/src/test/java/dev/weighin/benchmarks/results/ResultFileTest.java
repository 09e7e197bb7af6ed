package dev.weighin.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
  @TempDir private Path directory;

  @Test
  void what_was_appended_is_read_back() {
    write(FixedRun.of("a", "b"));

    Run run = ResultFile.read(directory);

    assertThat(run.header()).isEqualTo(FixedRun.header(ResultFile.VERSION, "a", "b"));
    assertThat(run.trials()).hasSize(4);
    assertThat(run.trialsOf("b").getFirst()).isEqualTo(FixedRun.trial(1, 2, "b", 2));
    assertThat(run.status()).isEqualTo("complete");
    assertThat(run.notes()).isEmpty();
  }

  @Test
  void a_run_without_its_last_line_is_unfinished_but_readable() {
    List<ResultLine> lines = FixedRun.of("a");
    write(lines.subList(0, lines.size() - 1));

    assertThat(ResultFile.read(directory).status()).isEqualTo("unfinished");
    assertThat(ResultFile.read(directory).trials()).hasSize(2);
  }

  @Test
  void a_last_line_cut_off_by_a_kill_is_dropped_with_a_note() throws IOException {
    write(FixedRun.of("a"));
    String whole = Files.readString(file());
    Files.writeString(file(), whole.substring(0, whole.length() - 40));

    Run run = ResultFile.read(directory);

    assertThat(run.trials()).hasSize(2);
    assertThat(run.notes())
        .containsExactly("The last line of the file was cut off and is left out.");
  }

  @Test
  void damage_before_the_last_line_is_refused_with_its_line() throws IOException {
    write(FixedRun.of("a"));
    List<String> lines = Files.readAllLines(file());
    lines.set(1, "{\"type\":\"trial\",");
    Files.write(file(), lines);

    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> ResultFile.read(directory))
        .withMessageContaining("line 2");
  }

  @Test
  void a_newer_version_is_refused_by_name() {
    write(List.of(FixedRun.header(ResultFile.VERSION + 1, "a")));

    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> ResultFile.read(directory))
        .withMessageContaining("format version 2")
        .withMessageContaining("update it");
  }

  @Test
  void another_kind_of_file_is_refused() throws IOException {
    Files.writeString(file(), "{\"type\":\"end\",\"status\":\"complete\"}\n");

    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> ResultFile.read(directory))
        .withMessageContaining("not a result file");
  }

  @Test
  void a_missing_file_is_named() {
    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> ResultFile.read(directory.resolve("nowhere.jsonl")))
        .withMessageContaining("nowhere.jsonl");
  }

  @Test
  void an_existing_file_is_never_written_over() {
    write(FixedRun.of("a"));

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> ResultFile.create(file()));
  }

  @Test
  void members_a_reader_does_not_know_are_passed_over() throws IOException {
    write(FixedRun.of("a"));
    Files.writeString(
        file(),
        "{\"type\":\"end\",\"status\":\"complete\",\"mood\":\"good\"}\n",
        StandardOpenOption.APPEND);

    assertThat(ResultFile.read(directory).status()).isEqualTo("complete");
  }

  private Path file() {
    return directory.resolve(ResultFile.NAME);
  }

  private void write(List<ResultLine> lines) {
    try (ResultFile file = ResultFile.create(file())) {
      lines.forEach(file::append);
    }
  }
}
