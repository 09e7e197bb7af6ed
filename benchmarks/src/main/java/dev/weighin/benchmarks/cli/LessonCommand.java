package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.jmh.lesson.Lesson;
import dev.weighin.benchmarks.jmh.lesson.LessonRun;
import dev.weighin.benchmarks.jmh.lesson.Lessons;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weigh lesson}. */
@Command(
    name = "lesson",
    mixinStandardHelpOptions = true,
    description = "Shows how a measurement goes wrong: asks for a guess, measures, compares.",
    customSynopsis = {
      "weigh lesson               the lessons there are",
      "       weigh lesson nagle-stall",
      "       weigh lesson nagle-stall --guess 10"
    })
final class LessonCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", arity = "0..1", description = "Such as nagle-stall.")
  private String name;

  @Option(
      names = "--guess",
      paramLabel = "FACTOR",
      description = "The answer to the question, if you know it already; asked on a terminal.")
  private Double guess;

  @Mixin private Output output;

  private record Entry(String name, String title, String objective, String question) {
    static Entry of(Class<?> lesson) {
      Lesson says = Lessons.of(lesson);
      return new Entry(Lessons.name(lesson), says.title(), says.objective(), says.question());
    }
  }

  private record Outcome(String name, Double guess, double factor, LessonRun measured) {}

  @Override
  public Integer call() throws IOException {
    if (name == null) {
      list();
    } else {
      take(found());
    }
    return ExitCode.OK;
  }

  private void list() {
    if (output.json()) {
      output.printJson(Lessons.ALL.stream().map(Entry::of).toList());
      return;
    }
    for (Class<?> lesson : Lessons.ALL) {
      output.print("%-20s %s".formatted(Lessons.name(lesson), Lessons.of(lesson).objective()));
    }
  }

  private Class<?> found() {
    return Lessons.named(name)
        .orElseThrow(
            () ->
                new InvalidPlanException(
                    "NAME must be one of %s, but is '%s'"
                        .formatted(
                            Lessons.ALL.stream()
                                .map(Lessons::name)
                                .collect(Collectors.joining(", ")),
                            name)));
  }

  private void take(Class<?> lesson) throws IOException {
    Lesson says = Lessons.of(lesson);
    output.err().println(says.title() + "\n\n" + says.question());
    Double guessed = Objects.requireNonNullElseGet(guess, this::ask);
    output.err().println("\nmeasuring, some seconds ...\n");
    LessonRun run = measure(lesson);
    double factor = run.factor(says);
    if (output.json()) {
      output.printJson(new Outcome(name, guessed.isNaN() ? null : guessed, factor, run));
    } else {
      output.print(text(says, run, guessed));
    }
  }

  /** The guess from the terminal, before any figure; not a number where nobody is there to ask. */
  private Double ask() {
    if (System.console() == null || !System.console().isTerminal()) {
      return Double.NaN;
    }
    String answer = System.console().readLine("Your guess: ");
    try {
      return Double.valueOf(answer.strip());
    } catch (NumberFormatException | NullPointerException e) {
      return Double.NaN;
    }
  }

  private static LessonRun measure(Class<?> lesson) throws IOException {
    Path talk = Files.createTempFile("weigh-lesson-", ".log");
    try {
      LessonRun run = LessonRun.of(lesson, talk);
      Files.delete(talk);
      return run;
    } catch (RunnerException e) {
      throw new IllegalStateException("the lesson broke off; what JMH said is in " + talk, e);
    }
  }

  private static String text(Lesson says, LessonRun run, double guessed) {
    return String.join(
        "\n",
        row("baseline", run.baseline(), run.unit()),
        row("wrong", run.wrong(), run.unit()),
        row("right", run.right(), run.unit()),
        "",
        "measured: "
            + times(run.factor(says))
            + (Double.isNaN(guessed) ? "" : ", your guess: " + times(guessed)),
        "",
        "Many say: " + says.misconception(),
        says.answer(),
        "",
        "You can now: " + says.objective());
  }

  private static String times(double factor) {
    return String.format(Locale.ROOT, factor < 10 ? "%.1f times" : "%,.0f times", factor);
  }

  private static String row(String method, double figure, String unit) {
    return String.format(Locale.ROOT, "%-9s %,14.3f %s", method, figure, unit);
  }
}
