package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.develop.BuildTimes;
import dev.weighin.benchmarks.results.BuildStudy;
import dev.weighin.benchmarks.results.BuildStudy.Developed;
import dev.weighin.benchmarks.results.Host;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.FrameworkFile;
import dev.weighin.contract.launch.ShippedDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run tells the build times of its own builds, and of no others. */
class BuildStudyTest {
  private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path directory;
  private Path results;
  private Framework framework;

  @BeforeEach
  void build_a_framework() throws IOException {
    results = directory.resolve("results");
    Path home = Files.createDirectories(directory.resolve("mine"));
    Files.writeString(home.resolve("server.jar"), "bytes");
    Files.writeString(
        home.resolve(FrameworkFile.NAME),
        """
        id: mine
        name: Mine
        start: ["true"]
        ships: [server.jar]
        variants: {default: {}}
        """);
    framework = FrameworkFile.read(home);
  }

  @Test
  void the_newest_study_of_the_same_build_on_the_same_machine_is_told() throws IOException {
    write("one", study(FIRST, 1_000, Host.describe()));
    write("two", study(FIRST.plusSeconds(60), 2_000, Host.describe()));
    Files.createDirectories(results.resolve("a-run"));

    Developed developed = built().developed();

    assertThat(developed.takenAt()).isEqualTo(FIRST.plusSeconds(60));
    assertThat(developed.blocks()).extracting(BuildTimes::clean).containsExactly(2_000L);
  }

  @Test
  void a_study_of_another_build_is_not() throws IOException {
    write("one", study(FIRST, 1_000, Host.describe()));
    Files.writeString(framework.directory().resolve("server.jar"), "other bytes");

    assertThat(built().developed()).isNull();
  }

  @Test
  void a_study_of_another_machine_is_not() throws IOException {
    Map<String, String> there = new HashMap<>(Host.describe());
    there.put("cpu", "another one");
    write("one", study(FIRST, 1_000, there));

    assertThat(built().developed()).isNull();
  }

  @Test
  void what_cannot_be_read_says_nothing() throws IOException {
    write("one", study(FIRST, 1_000, Host.describe()));
    for (String text : List.of("", "{", "[]", "{\"data\": {}}", "{\"data\": {\"seed\": []}}")) {
      Files.writeString(
          Files.createDirectories(results.resolve("bad-" + text.hashCode()))
              .resolve(BuildStudy.FILE),
          text);
    }

    assertThat(BuildStudy.in(results)).hasSize(1);
  }

  @Test
  void there_need_not_be_any() {
    assertThat(built().developed()).isNull();
  }

  private ResultLine.Built built() {
    return ResultLine.Built.of(framework, BuildStudy.in(results));
  }

  private BuildStudy study(Instant takenAt, long clean, Map<String, String> host) {
    BuildTimes times = new BuildTimes(1, "mine", clean, 3_000, 900, 500, List.of(300L));
    BuildTimes others = new BuildTimes(1, "other", 9, 9, 9, 9, List.of(9L));
    return new BuildStudy(
        takenAt, 42, host, Map.of("mine", ShippedDigest.of(framework)), List.of(others, times));
  }

  private void write(String name, BuildStudy study) throws IOException {
    Path file = Files.createDirectories(results.resolve(name)).resolve(BuildStudy.FILE);
    Files.writeString(file, Output.document("build", study).toString());
  }
}
