package dev.weighin.benchmarks.jmh.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lessons claim still holds: the direction, by a margin no busy machine eats up. */
@Tag("instrument")
class LessonsTest {
  /** Those whose point is the JVM they run in. */
  private static final Set<Class<?>> OWN_JVM = Set.of(ColdJvm.class, NagleStall.class);

  @TempDir private Path directory;

  static Stream<Class<?>> lessons() {
    return Lessons.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void shows_what_it_claims(Class<?> lesson) throws Exception {
    Path talk = directory.resolve("jmh.log");

    LessonRun run =
        OWN_JVM.contains(lesson) ? LessonRun.of(lesson, talk) : LessonRun.inThisJvm(lesson, talk);

    assertThat(run.factor(Lessons.of(lesson)))
        .as("%s: %s", lesson.getSimpleName(), run)
        .isGreaterThanOrEqualTo(Lessons.of(lesson).atLeast());
  }

  @Test
  void there_are_enough_and_each_can_be_called_by_name() {
    List<String> names = Lessons.ALL.stream().map(Lessons::name).toList();

    assertThat(names)
        .hasSizeGreaterThanOrEqualTo(5)
        .doesNotHaveDuplicates()
        .contains("nagle-stall");
    assertThat(names).allSatisfy(name -> assertThat(Lessons.named(name)).isPresent());
    assertThat(Lessons.named("NagleStall")).isEmpty();
  }
}
