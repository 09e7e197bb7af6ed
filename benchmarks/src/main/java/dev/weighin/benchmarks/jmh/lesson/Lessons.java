package dev.weighin.benchmarks.jmh.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lessons there are. */
public final class Lessons {
  /** Each in the order in which they build on each other. */
  public static final List<Class<?>> ALL =
      List.of(
          ColdJvm.class,
          CachedJson.class,
          WaitingThreads.class,
          ManyRoutes.class,
          NagleStall.class,
          ClosedLoop.class,
          AveragedPercentiles.class);

  private Lessons() {}

  /** What a lesson is called on the command line: {@code nagle-stall}. */
  public static String name(Class<?> lesson) {
    return lesson.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The lesson with that name. */
  public static Optional<Class<?>> named(String name) {
    return ALL.stream().filter(lesson -> name(lesson).equals(name)).findFirst();
  }

  /** What a lesson says of itself. */
  public static Lesson of(Class<?> lesson) {
    return lesson.getAnnotation(Lesson.class);
  }
}
