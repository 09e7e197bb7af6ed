package dev.weighin.contract.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkFileTest {
  private static final String RIGHT =
      """
      id: mine
      name: Mine
      start: ["{java}", -jar, app.jar]
      ships: [app.jar]
      variants:
        default: {jvm: [-Dx=y]}
      """;

  @TempDir private Path directory;

  @Test
  void a_file_is_read_and_java_is_filled_in_with_the_flags_all_share() throws IOException {
    Framework framework = read(RIGHT);

    assertThat(framework.id()).isEqualTo("mine");
    assertThat(framework.isBuilt()).isFalse();
    assertThat(JavaRuntime.commandLine(framework, framework.variant("default")))
        .startsWith(JavaRuntime.executable().toString())
        .containsAll(JavaRuntime.SHARED_FLAGS)
        .endsWith("-Dx=y", "-jar", "app.jar");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: mine          | id: Not/Right                   | 'id'
          name: Mine        | nickname: Mine                  | nickname
          ships: [app.jar]  | ships: []                       | 'ships'
          start:            | begin:                          | begin
          default:          | tuned:                          | 'default'
          ships: [app.jar]  | {{{                             | framework.yaml
          """)
  void a_wrong_key_is_named(String right, String wrong, String named) {
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> read(RIGHT.replace(right, wrong)))
        .withMessageContaining(FrameworkFile.NAME)
        .withMessageContaining(named);
  }

  @Test
  void a_clause_is_left_out_for_a_reason() throws IOException {
    assertThat(read(RIGHT + "\nleavesOut: {C16: it has no disk}").leavesOut())
        .containsEntry("C16", "it has no disk");
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> read(RIGHT + "\nleavesOut: {C16: ' '}"))
        .withMessageContaining("'leavesOut' must say why C16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xmx1g",
        "-Xms1g",
        "-XX:+UseG1GC",
        "-XX:-UseSerialGC",
        "-XX:MaxRAMPercentage=80",
        "-XX:MaxHeapSize=1g",
        "-XX:ActiveProcessorCount=8",
        "-Dfile.encoding=ISO-8859-1",
        "-XX:VMOptionsFile=mine"
      })
  void a_flag_that_all_servers_share_is_refused_wherever_it_stands(String flag) {
    for (String wrong :
        List.of(RIGHT.replace("-Dx=y", flag), RIGHT.replace("-jar", flag + ", -jar"))) {
      assertThatExceptionOfType(InvalidFrameworkException.class)
          .isThrownBy(() -> read(wrong))
          .withMessageContaining(flag)
          .withMessageContaining("all servers share");
    }
  }

  @Test
  void a_knob_is_turned_by_its_variant_or_alone_beside_another() throws IOException {
    Framework framework =
        read(
            RIGHT
                + """
                  tuned:
                    jvm: [-Dx=y]
                    knobs:
                      buffer: {reason: saves bytes, jvm: [-Dbuffer=1]}
                      headers: {reason: saves more, jvm: [-Dheaders=1]}
                """);

    assertThat(framework.variant("tuned").jvm())
        .containsExactly("-Dx=y", "-Dbuffer=1", "-Dheaders=1");
    assertThat(framework.variant("default").jvm()).containsExactly("-Dx=y");
    assertThat(framework.variant("default+headers").jvm()).containsExactly("-Dx=y", "-Dheaders=1");
    assertThat(framework.variant("default+headers").name()).isEqualTo("default");
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> framework.variant("default+nothing"))
        .withMessageContaining(
            "no knob '+nothing'; it has [aot, buffer, compact-headers, headers]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jvm: [-Da=b]}                     | knobs.mine.reason
          reason: because}                  | knobs.mine.jvm
          reason: because, jvm: [-Xmx1g]}   | -Xmx1g
          """)
  void a_knob_without_a_reason_or_a_flag_is_refused_like_one_that_all_share(
      String rest, String named) {
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> read(RIGHT + "  tuned: {knobs: {mine: {" + rest + "}}\n"))
        .withMessageContaining(named);
  }

  @Test
  void an_aot_cache_may_take_another_build_of_the_same_code() throws IOException {
    Framework framework =
        read(RIGHT + "aot: {start: ['{java}', -jar, slim.jar], ships: [slim.jar]}");

    assertThat(JavaRuntime.commandLine(framework, framework.variant("default")))
        .endsWith("-jar", "app.jar");
    assertThat(framework.forAotCache().start()).endsWith("-jar", "slim.jar");
    assertThat(framework.ships()).containsExactly(Path.of("app.jar"));
    assertThat(framework.everythingShipped())
        .containsExactly(Path.of("app.jar"), Path.of("slim.jar"));

    Files.createFile(directory.resolve("app.jar"));
    assertThat(framework.isBuilt()).isFalse();
    Files.createFile(directory.resolve("slim.jar"));
    assertThat(framework.isBuilt()).isTrue();
    assertThat(launched(framework, "default+aot")).endsWith("-jar", "slim.jar");
    assertThat(launched(framework, "default")).endsWith("-jar", "app.jar");
    String digest = ShippedDigest.of(framework);
    Files.writeString(directory.resolve("slim.jar"), "changed");
    assertThat(ShippedDigest.of(framework)).isNotEqualTo(digest);

    Framework script = framework.startedBy(List.of("./mine"));
    assertThat(script.forAotCache().start()).containsExactly("./mine");
    assertThat(script.everythingShipped()).isEmpty();
  }

  private List<String> launched(Framework framework, String variant) {
    return ServerLauncher.of(framework, variant, directory.resolve("log")).commandLine();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ships: [a.jar]                         | aot.start
          start: [./a]                           | aot.ships
          start: [./a, -Xmx1g], ships: [a.jar]   | -Xmx1g
          """)
  void a_build_for_a_cache_without_a_start_or_a_file_is_refused(String keys, String named) {
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> read(RIGHT + "aot: {" + keys + "}"))
        .withMessageContaining(named);
  }

  @Test
  void a_fact_has_a_source_and_a_day() throws IOException {
    String licence =
        "facts: {licence: {says: Apache, source: https://example.org, seen: 2026-01-02}}";

    assertThat(read(RIGHT + licence).facts())
        .containsExactly(
            new Framework.Fact(
                "licence", "Apache", URI.create("https://example.org"), LocalDate.of(2026, 1, 2)));
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> read(RIGHT + licence.replace("2026-01-02", "today")))
        .withMessageContaining("'facts.licence.seen' must be a day");
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> read(RIGHT + licence.replace("source", "sources")))
        .withMessageContaining("sources");
  }

  @Test
  void a_missing_key_is_named() {
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> read(RIGHT.replace("name: Mine\n", "")))
        .withMessageContaining("'name' is missing");
  }

  @Test
  void a_file_that_is_too_large_is_not_read() {
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> read(RIGHT + "#".repeat(70_000)))
        .withMessageContaining("64 KiB");
  }

  @Test
  void a_workspace_finds_its_frameworks_from_anywhere_inside_it() throws IOException {
    Path module = Files.createDirectories(directory.resolve("mine/src"));
    Files.writeString(directory.resolve("mine").resolve(FrameworkFile.NAME), RIGHT);

    Workspace workspace = Workspace.around(module);

    assertThat(workspace.root()).isEqualTo(directory.toAbsolutePath());
    assertThat(workspace.frameworks()).extracting(Framework::id).isEqualTo(List.of("mine"));
  }

  @Test
  void a_framework_that_is_not_built_is_not_started() throws IOException {
    ServerLauncher launcher =
        ServerLauncher.of(read(RIGHT), "default", directory.resolve("server.log"));

    assertThatExceptionOfType(LaunchFailedException.class)
        .isThrownBy(launcher::start)
        .withMessageContaining("is not built");
  }

  private Framework read(String content) throws IOException {
    Files.writeString(directory.resolve(FrameworkFile.NAME), content);
    return FrameworkFile.read(directory);
  }
}
