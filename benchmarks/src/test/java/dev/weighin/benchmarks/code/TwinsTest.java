package dev.weighin.benchmarks.code;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The servers are twins: a reader who lays two of them side by side sees the frameworks differ. */
class TwinsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Set<String> COMMON =
      Set.of(
          "DatabaseRoutes",
          "ErrorMapping",
          "FortuneRoutes",
          "GracefulStop",
          "GreetingBody",
          "GreetingRoutes",
          "HelloRoutes",
          "Main",
          "MethodRules",
          "NumberedRoutes",
          "OperationsRoutes",
          "ParameterRules",
          "RequestLog",
          "SecureRoutes",
          "StaticRoutes",
          "StreamRoutes",
          "Variant",
          "WorkRoutes",
          "WorldRepository");

  /** Half an hour at the pace people read code that is new to them. */
  private static final int MOST_LINES = 1_700;

  private static final int MOST_LINES_OF_A_FILE = 170;
  private static final String ELSEWHERE = "## What stands elsewhere";

  static Stream<Path> modules() throws IOException {
    try (Stream<Path> directories = Files.list(ROOT)) {
      List<Path> modules =
          directories
              .filter(path -> path.getFileName().toString().startsWith("hello-"))
              .filter(path -> Files.exists(path.resolve("framework.yaml")))
              .filter(path -> Files.isDirectory(path.resolve("src/main/java")))
              .sorted()
              .toList();
      return modules.stream();
    }
  }

  @Test
  void there_are_at_least_four_of_them() throws IOException {
    assertThat(modules()).hasSizeGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_same_file_names_stand_in_all_or_the_readme_says_why_not(Path module) {
    Set<String> names = names(module);
    Set<String> unexplained = new TreeSet<>(COMMON);
    unexplained.removeAll(names);
    Set<String> extra = new TreeSet<>(names);
    extra.removeAll(COMMON);
    unexplained.addAll(extra);
    unexplained.removeIf(name -> section(module).contains("`" + name + "`"));

    assertThat(unexplained)
        .as("files of %s that its twins lack, or it lacks, without a word in its README", module)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_lines_that_answer_each_clause_are_marked(Path module) {
    Set<String> marked =
        TaggedSources.below(module.resolve("src/main")).stream()
            .filter(region -> region.lines().stream().anyMatch(line -> !line.isBlank()))
            .map(Region::tag)
            .collect(Collectors.toSet());

    assertThat(marked)
        .as("tag regions of %s", module)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Clause.values()).map(Clause::id).toList());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void its_code_can_be_read_in_one_sitting(Path module) {
    List<Path> files = java(module);

    assertThat(files)
        .allSatisfy(file -> assertThat(lines(file)).hasSizeLessThan(MOST_LINES_OF_A_FILE));
    assertThat(files.stream().mapToInt(file -> lines(file).size()).sum()).isLessThan(MOST_LINES);
  }

  private static Set<String> names(Path module) {
    return java(module).stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .filter(name -> !name.equals("package-info"))
        .collect(Collectors.toSet());
  }

  private static List<Path> java(Path module) {
    return TaggedSources.files(module.resolve("src/main/java"));
  }

  private static String section(Path module) {
    return lines(module.resolve("README.md")).stream()
        .dropWhile(line -> !line.equals(ELSEWHERE))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .collect(joining("\n"));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }
}
