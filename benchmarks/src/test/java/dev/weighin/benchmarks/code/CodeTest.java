package dev.weighin.benchmarks.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.Clause;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeTest {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
  private static final Pattern ANNOTATION = Pattern.compile("(?m)^\\s*@(?!interface)(\\w+)");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

  @TempDir private Path directory;

  static List<Framework> frameworks() {
    return Workspace.around(Path.of("")).frameworks();
  }

  @Test
  void each_thing_is_counted_in_all_and_for_its_clause() throws IOException {
    write(
        "Hello.java",
        """
        package hello;

        import java.util.List;
        import org.example.Get;
        import org.example.Server;

        /** Says hello. */
        class Hello {
          private Server server;

          // tag::C1[]
          @Get("/")
          @Override
          public String toString() {
            return \"""
                Hello, // no comment

                World!\""";
          }
          // end::C1[]
        }
        """);
    write("app.properties", "# tag::C1[]\n# why\nname=hello\n# end::C1[]\n\nport=1\n");

    Sources sources = Sources.below(directory);

    // Three of class and field, eight of the method with its text of three lines, two settings.
    assertThat(sources.all()).isEqualTo(new Amount(2, 14, 1, 2, 2));
    assertThat(sources.in(TaggedSources.below(directory))).isEqualTo(new Amount(2, 9, 1, 1, 1));
    assertThat(sources.symbols()).containsExactly("org.example.Get", "org.example.Server");
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void a_count_that_goes_by_how_lines_begin_comes_to_the_same(Framework framework)
      throws IOException {
    Path main = framework.directory().resolve("src/main");
    Sources sources = Sources.below(main);
    for (Path file : TaggedSources.files(main)) {
      String name = main.relativize(file).toString();
      assertThat(sources.content(name).lines())
          .as(name)
          .isEqualTo(CodeLines.numbers(Files.readAllLines(file)));
    }
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void annotations_and_imports_are_as_many_as_a_search_finds(Framework framework) {
    Code code = Code.of(framework);
    String java =
        TaggedSources.files(framework.directory().resolve("src/main")).stream()
            .filter(file -> file.toString().endsWith(".java"))
            .map(
                file ->
                    COMMENT.matcher(String.join("\n", TaggedSources.lines(file))).replaceAll(""))
            .collect(Collectors.joining("\n"));

    assertThat(code.symbols())
        .containsExactlyInAnyOrderElementsOf(
            found(IMPORT, java)
                .filter(name -> !name.matches("(javax?|dev\\.weighin)\\..*"))
                .distinct()
                .toList());
    // The search sees those at the beginning of a line only, not those of parameters.
    long atTheBeginning =
        found(ANNOTATION, java)
            .filter(name -> !name.matches("Override|SuppressWarnings|FunctionalInterface"))
            .count();
    assertThat((long) code.all().annotations()).isGreaterThanOrEqualTo(atTheBeginning);
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void every_clause_takes_lines_and_what_is_shared_is_apart(Framework framework) {
    Code code = Code.of(framework);

    assertThat(code.byClause())
        .containsOnlyKeys(Stream.of(Clause.values()).map(Clause::id).toList())
        .allSatisfy((clause, amount) -> assertThat(amount.lines()).as(clause).isPositive());
    assertThat(code.shared().lines()).isPositive();
    assertThat(code.shared().symbols()).isZero();
    assertThat(code.all().symbols()).isEqualTo(code.symbols().size());
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content);
  }
}
