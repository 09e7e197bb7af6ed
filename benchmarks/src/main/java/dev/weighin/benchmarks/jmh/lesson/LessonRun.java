package dev.weighin.benchmarks.jmh.lesson;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What the three benchmarks of a lesson showed.
 *
 * @param baseline the figure of {@code baseline}, in {@code unit}
 * @param wrong the figure of {@code wrong}
 * @param right the figure of {@code right}
 * @param unit such as {@code us/op}
 */
public record LessonRun(double baseline, double wrong, double right, String unit) {
  private static final TimeValue BRIEFLY = TimeValue.milliseconds(200);

  /**
   * Run a lesson as it is written, in JVMs of its own.
   *
   * @param talk the file for what JMH says meanwhile
   * @throws RunnerException if JMH cannot run it
   */
  public static LessonRun of(Class<?> lesson, Path talk) throws RunnerException {
    return run(lesson, talk, new OptionsBuilder());
  }

  /** Run a lesson briefly in this JVM, which must not matter to it. */
  static LessonRun inThisJvm(Class<?> lesson, Path talk) throws RunnerException {
    return run(
        lesson,
        talk,
        new OptionsBuilder()
            .forks(0)
            .warmupIterations(1)
            .warmupTime(BRIEFLY)
            .measurementIterations(1)
            .measurementTime(BRIEFLY));
  }

  /** How many times as much the larger of {@code wrong} and {@code right} was meant to be. */
  public double factor(Lesson lesson) {
    return lesson.rightIsLarger() ? right / wrong : wrong / right;
  }

  private static LessonRun run(Class<?> lesson, Path talk, ChainedOptionsBuilder options)
      throws RunnerException {
    // A lesson compares figures that are far apart: it can stand another JMH beside it.
    System.setProperty("jmh.ignoreLock", "true");
    Collection<RunResult> results =
        new Runner(
                options
                    .include("^" + lesson.getName().replace(".", "\\.") + "\\.")
                    // Not those of this JVM, which is told to be quick rather than good.
                    .jvmArgs("-Xmx256m", "-XX:+UseSerialGC")
                    .shouldFailOnError(true)
                    .output(talk.toString())
                    .build())
            .run();
    Lesson claims = Lessons.of(lesson);
    Map<String, Result<?>> figures =
        results.stream().collect(Collectors.toMap(LessonRun::method, figureOf(claims)));
    return new LessonRun(
        figures.get("baseline").getScore(),
        figures.get("wrong").getScore(),
        figures.get("right").getScore(),
        claims.unit().isEmpty() ? figures.get("right").getScoreUnit() : claims.unit());
  }

  private static String method(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Function<RunResult, Result<?>> figureOf(Lesson lesson) {
    return lesson.figure().isEmpty()
        ? RunResult::getPrimaryResult
        : result -> result.getSecondaryResults().get(lesson.figure());
  }
}
