package dev.weighin.benchmarks.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
        .withMessageContaining("format version 3")
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

  @Test
  void an_older_version_is_refused_by_name() throws IOException {
    Files.writeString(
        file(), "{\"type\":\"run\",\"format\":\"weigh-in-results\",\"version\":1,\"blocks\":3}\n");

    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> ResultFile.read(directory))
        .withMessageContaining("format version 1; this Weigh-in reads version 2");
  }

  @Test
  void a_run_that_goes_on_is_unfinished_until_it_ends() {
    List<ResultLine> lines = new ArrayList<>(FixedRun.of("a"));
    lines.set(lines.size() - 1, new ResultLine.End("interrupted", Instant.EPOCH));
    write(lines);

    try (ResultFile file = ResultFile.resume(file())) {
      assertThat(ResultFile.read(directory).status()).isEqualTo("unfinished");
      file.append(new ResultLine.End("complete", Instant.EPOCH));
    }

    assertThat(ResultFile.read(directory).status()).isEqualTo("complete");
    assertThat(directory).isDirectoryNotContaining("glob:**.cut-off-*");
  }

  @Test
  void wherever_a_file_was_cut_off_it_goes_on_after_its_last_whole_line() throws IOException {
    write(FixedRun.of("a"));
    byte[] whole = Files.readAllBytes(file());
    int header = new String(whole, UTF_8).indexOf('\n') + 1;
    int lastLine = new String(whole, UTF_8).lastIndexOf("{\"type\":\"trial\"");
    for (int length : new int[] {header, header + 1, lastLine - 1, lastLine, lastLine + 1000}) {
      Path cut = directory.resolve("cut-" + length);
      Files.createDirectories(cut);
      Files.write(cut.resolve(ResultFile.NAME), Arrays.copyOf(whole, length));

      try (ResultFile file = ResultFile.resume(cut.resolve(ResultFile.NAME))) {
        file.append(new ResultLine.End("complete", Instant.EPOCH));
      }

      Run run = ResultFile.read(cut);
      assertThat(run.status()).isEqualTo("complete");
      assertThat(run.notes()).isEmpty();
      boolean betweenLines = whole[length - 1] == '\n';
      assertThat(copies(cut))
          .hasSize(betweenLines ? 0 : 1)
          .allSatisfy(copy -> assertThat(copy).hasBinaryContent(Arrays.copyOf(whole, length)));
    }
  }

  @Test
  void a_file_that_holds_no_whole_line_cannot_go_on() throws IOException {
    Files.writeString(file(), "{\"type\":\"run\"");

    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> ResultFile.resume(file()))
        .withMessageContaining("holds no plan");
  }

  @Test
  void two_cannot_write_to_one_file() {
    write(FixedRun.of("a"));
    try (ResultFile file = ResultFile.resume(file())) {
      assertThatExceptionOfType(InvalidResultException.class)
          .isThrownBy(() -> ResultFile.resume(file()))
          .withMessageContaining("another run");
      assertThat(file).isNotNull();
    }
  }

  private static List<Path> copies(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().contains(".cut-off-")).toList();
    }
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
