package dev.weighin.benchmarks.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalCompilerTest {
  @TempDir private Path directory;
  private Path sources;
  private Path resources;
  private IncrementalCompiler compiler;

  @BeforeEach
  void two_classes_of_which_one_uses_the_other() throws IOException {
    sources = Files.createDirectories(directory.resolve("java"));
    resources = Files.createDirectories(directory.resolve("resources"));
    compiler =
        new IncrementalCompiler(
            new Application(
                "Greeter",
                List.of(),
                List.of(sources),
                List.of(resources),
                directory.resolve("generated")),
            directory.resolve("classes"));
    write(
        "Word", "class Word { static final String TEXT = \"one\"; static int f() { return 1; } }");
    write("Greeter", "public class Greeter { public String toString() { return Word.TEXT; } }");
    Files.writeString(resources.resolve("settings"), "a");
    assertThat(compiler.everything()).isInstanceOf(Compilation.Succeeded.class);
  }

  @Test
  void what_changed_inside_is_compiled_alone() throws IOException {
    Path word =
        write(
            "Word",
            "class Word { static final String TEXT = \"one\"; static int f() { return 2; } }");

    assertThat(compiler.changed(Set.of(word))).isEqualTo(new Compilation.Succeeded(List.of(), 1));
    assertThat(greeting()).isEqualTo("one");
  }

  @Test
  void what_others_can_see_is_compiled_with_all_that_may_see_it() throws IOException {
    Path word =
        write(
            "Word",
            "class Word { static final String TEXT = \"two\"; static int f() { return 1; } }");

    assertThat(compiler.changed(Set.of(word))).isEqualTo(new Compilation.Succeeded(List.of(), 2));
    assertThat(greeting()).isEqualTo("two");
  }

  @Test
  void an_error_is_told_with_its_line_and_changes_no_class() throws IOException {
    Path word = write("Word", "class Word {\n  static final int TEXT = \"no\";\n}");

    Compilation compilation = compiler.changed(Set.of(word));

    assertThat(compilation).isInstanceOf(Compilation.Refused.class);
    assertThat(compilation.remarks()).first().asString().startsWith(word + ":2: error: ");
    assertThat(greeting()).isEqualTo("one");
  }

  @Test
  void an_error_in_a_class_that_uses_what_changed_changes_no_class_either() throws IOException {
    Path word = write("Word", "class Word {}");

    Compilation compilation = compiler.changed(Set.of(word));

    assertThat(compilation).isInstanceOf(Compilation.Refused.class);
    assertThat(compilation.remarks()).first().asString().contains("Greeter.java:1: error: ");
    assertThat(greeting()).isEqualTo("one");
  }

  @Test
  void a_class_whose_file_is_gone_is_missed() throws IOException {
    Path word = sources.resolve("Word.java");
    Files.delete(word);

    assertThat(compiler.changed(Set.of(word))).isInstanceOf(Compilation.Refused.class);

    Path greeter = write("Greeter", "public class Greeter {}");
    assertThat(compiler.changed(Set.of(word, greeter)))
        .isEqualTo(new Compilation.Succeeded(List.of(), 1));
    assertThat(directory.resolve("classes/Word.class")).doesNotExist();
  }

  @Test
  void a_resource_is_copied_and_taken_away_again() throws IOException {
    Path settings = resources.resolve("settings");
    Path copy = directory.resolve("classes/settings");
    assertThat(copy).hasContent("a");

    Files.writeString(settings, "b");
    assertThat(compiler.changed(Set.of(settings)))
        .isEqualTo(new Compilation.Succeeded(List.of(), 0));
    assertThat(copy).hasContent("b");

    Files.delete(settings);
    compiler.changed(Set.of(settings));
    assertThat(copy).doesNotExist();
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
