package dev.weighin.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFolderTest {
  private static final String TAG = "\"1-2\"";

  @TempDir private Path around;
  private StaticFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    Path root = Files.createDirectories(around.resolve("static"));
    Files.writeString(root.resolve("page.html"), "hello");
    Files.writeString(root.resolve("a b.txt"), "hello");
    Files.createDirectories(root.resolve("folder"));
    Files.writeString(root.resolve("folder/inside.txt"), "hello");
    Files.writeString(around.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(root.resolve("link.txt"), around.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("again.html"), root.resolve("page.html"));
    Files.createSymbolicLink(root.resolve("out"), around);
    folder = StaticFolder.from(Map.of("STATIC_DIR", root.toString())).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "a b.txt", "again.html"})
  void finds_a_file_in_the_folder(String name) throws IOException {
    Path file = folder.file(name).orElseThrow();
    assertThat(file).hasParent(folder.root());
    assertThat(Files.readString(file)).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing.txt",
        "",
        ".",
        "..",
        "../secret.txt",
        "../static/../secret.txt",
        "folder",
        "folder/inside.txt",
        "link.txt",
        "out/secret.txt",
        "/etc/passwd",
        "page.html\0",
        "\0"
      })
  void finds_nothing_else(String name) {
    assertThat(folder.file(name)).isEmpty();
  }

  @Test
  void there_is_no_folder_unless_one_is_named() {
    assertThat(StaticFolder.from(Map.of())).isEmpty();
    assertThat(StaticFolder.from(Map.of("STATIC_DIR", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"static/page.html", "nowhere", "a\0b"})
  void what_is_no_folder_is_refused_by_name(String name) {
    assertThatThrownBy(() -> StaticFolder.from(Map.of("STATIC_DIR", around + "/" + name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("STATIC_DIR")
        .hasMessageContaining(name);
  }

  @Test
  void the_tag_stays_while_the_file_does_and_changes_with_it() throws IOException {
    Path file = folder.file("page.html").orElseThrow();
    FileTime time = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, time);
    String tag = StaticFolder.entityTag(file);
    assertThat(tag).matches("\"[0-9a-f-]+\"");
    assertThat(StaticFolder.entityTag(file)).isEqualTo(tag);

    Files.writeString(file, "other");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_001));
    assertThat(StaticFolder.entityTag(file)).as("as long, but later").isNotEqualTo(tag);

    Files.writeString(file, "longer than before");
    Files.setLastModifiedTime(file, time);
    assertThat(StaticFolder.entityTag(file)).as("as old, but longer").isNotEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {TAG, "W/" + TAG, "*", " * ", "\"0\", " + TAG, "W/" + TAG + ",\"0\""})
  void a_known_tag_matches(String ifNoneMatch) {
    assertThat(StaticFolder.matches(ifNoneMatch, TAG)).isTrue();
    assertThat(StaticFolder.matches(ifNoneMatch, "W/" + TAG)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "1-2", "\"1-3\"", "\"1-22\"", "W/\"1\"", "\"*\"", "w/\"1-2\""})
  void another_tag_does_not_match(String ifNoneMatch) {
    assertThat(StaticFolder.matches(ifNoneMatch, TAG)).isFalse();
  }
}
