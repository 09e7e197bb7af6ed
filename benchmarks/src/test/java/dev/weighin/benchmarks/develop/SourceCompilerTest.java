package dev.weighin.benchmarks.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCompilerTest {
  private static final Compilation DONE = new Compilation(true, List.of());

  @TempDir private Path directory;
  private Path sources;
  private Path resources;
  private SourceCompiler compiler;

  @BeforeEach
  void two_classes_of_which_one_uses_the_other() throws IOException {
    sources = Files.createDirectories(directory.resolve("java"));
    resources = Files.createDirectories(directory.resolve("resources"));
    compiler =
        new SourceCompiler(
            new Application(
                "Greeter",
                List.of(),
                List.of(sources),
                List.of(resources),
                directory.resolve("generated")),
            directory.resolve("classes"));
    write("Word", "class Word { static final String TEXT = \"one\"; }");
    write("Greeter", "public class Greeter { public String toString() { return Word.TEXT; } }");
    Files.writeString(resources.resolve("settings"), "a");
    assertThat(compiler.compile()).isEqualTo(DONE);
  }

  @Test
  void what_changed_is_seen_by_the_classes_that_use_it() throws IOException {
    write("Word", "class Word { static final String TEXT = \"two\"; }");

    assertThat(compiler.compile()).isEqualTo(DONE);
    assertThat(greeting()).isEqualTo("two");
  }

  @Test
  void an_error_is_told_with_its_line_and_changes_no_class() throws IOException {
    Path word = write("Word", "class Word {\n  static final int TEXT = \"no\";\n}");

    Compilation compilation = compiler.compile();

    assertThat(compilation.succeeded()).isFalse();
    assertThat(compilation.remarks()).first().asString().startsWith(word + ":2: error: ");
    assertThat(greeting()).isEqualTo("one");
  }

  @Test
  void a_warning_is_told_and_changes_the_classes_all_the_same() throws IOException {
    Path word = write("Word", "class Word { static final String TEXT = \"\" + (int) 2; }");

    Compilation compilation = compiler.compile();

    assertThat(compilation.succeeded()).isTrue();
    assertThat(compilation.remarks()).first().asString().startsWith(word + ":1: warning: [cast]");
    assertThat(greeting()).isEqualTo("2");
  }

  @Test
  void a_class_whose_file_is_gone_is_missed() throws IOException {
    Files.delete(sources.resolve("Word.java"));

    Compilation compilation = compiler.compile();

    assertThat(compilation.succeeded()).isFalse();
    assertThat(compilation.remarks()).first().asString().contains("Greeter.java:1: error: ");
    assertThat(greeting()).isEqualTo("one");

    write("Greeter", "public class Greeter {}");
    assertThat(compiler.compile()).isEqualTo(DONE);
    assertThat(directory.resolve("classes/Word.class")).doesNotExist();
  }

  @Test
  void a_resource_is_copied_and_taken_away_again() throws IOException {
    Path settings = resources.resolve("settings");
    Path copy = directory.resolve("classes/settings");
    assertThat(copy).hasContent("a");

    Files.writeString(settings, "b");
    assertThat(compiler.compile()).isEqualTo(DONE);
    assertThat(copy).hasContent("b");

    Files.delete(settings);
    assertThat(compiler.compile()).isEqualTo(DONE);
    assertThat(copy).doesNotExist();
  }

  @Test
  void a_place_that_cannot_be_written_is_told() throws IOException {
    Path file = resources.resolve("settings");

    assertThat(
            new SourceCompiler(compiler.application(), file.resolve("classes")).compile().remarks())
        .first()
        .asString()
        .contains("cannot compile", file.toString());
  }

  private Path write(String type, String text) throws IOException {
    return Files.writeString(sources.resolve(type + ".java"), text);
  }

  private String greeting() throws IOException {
    URL[] place = {directory.resolve("classes").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(place, null)) {
      return loader.loadClass("Greeter").getConstructor().newInstance().toString();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
