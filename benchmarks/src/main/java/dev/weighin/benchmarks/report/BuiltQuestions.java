package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.quantity.Unit;
import dev.weighin.benchmarks.report.Question.Cell;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.ResultLine.Built;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.launch.Framework.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The questions that what was written and what ships answers, without any load.
 *
 * @param run the run that looked at it
 * @param contenders the arms that are compared
 */
record BuiltQuestions(Run run, List<ArmLine> contenders) {

  /** Every question something is known to. */
  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    counted(
            "size",
            "How much comes with it?",
            "jar",
            built -> built.footprint().jars(),
            built -> ", " + Unit.BYTES.format(built.footprint().bytes()))
        .ifPresent(questions::add);
    libraries().ifPresent(questions::add);
    counted(
            "code",
            "How much is there to write?",
            "line",
            built -> built.code().all().lines(),
            _ -> "")
        .ifPresent(questions::add);
    learning().ifPresent(questions::add);
    questions.addAll(new Development(run, contenders).questions());
    ecosystem().ifPresent(questions::add);
    return List.copyOf(questions);
  }

  private Optional<Question> counted(
      String id,
      String text,
      String thing,
      ToLongFunction<Built> count,
      Function<Built, String> more) {
    List<Cell> cells = new ArrayList<>();
    String least = null;
    String most = null;
    long fewest = Long.MAX_VALUE;
    long largest = 0;
    for (ArmLine arm : contenders) {
      Optional<Built> built = run.built(arm);
      long value = built.map(count::applyAsLong).orElse(0L);
      String besides = built.map(more).orElse("");
      cells.add(new Cell(value == 0 ? "–" : plural(value, thing) + besides, "", ""));
      if (value > 0 && value < fewest) {
        fewest = value;
        least = arm.label();
      }
      if (value > largest) {
        largest = value;
        most = arm.label();
      }
    }
    if (least == null || least.equals(most)) {
      return Optional.empty();
    }
    String answer =
        "%s: %s. %s: %s.".formatted(least, plural(fewest, thing), most, plural(largest, thing));
    return Optional.of(new Question(id, text, answer, "built", cells));
  }

  /** Of those whose build writes down what it brings. */
  private Optional<Question> libraries() {
    Libraries libraries = new Libraries(run, contenders);
    if (libraries.contenders().isEmpty()) {
      return Optional.empty();
    }
    String answer =
        "Direct: the server's own build asks for the library; the others come with those. By name below.";
    List<Cell> cells =
        contenders.stream().map(arm -> new Cell(libraries.count(arm), "", "")).toList();
    return Optional.of(
        new Question("libraries", "What does it depend on?", answer, "libraries", cells));
  }

  private Optional<Question> learning() {
    List<Cell> cells =
        contenders.stream().map(arm -> new Cell(toKnow(arm).orElse("–"), "", "")).toList();
    if (contenders.stream().allMatch(arm -> toKnow(arm).isEmpty())) {
      return Optional.empty();
    }
    String answer =
        "Names imported from framework and libraries, annotations, and keys in properties files, all"
            + " used by the server here. How hard they are to learn was not measured.";
    return Optional.of(
        new Question("learning", "How much of it must one know?", answer, "built", cells));
  }

  private Optional<String> toKnow(ArmLine arm) {
    return run.built(arm)
        .filter(built -> built.code().hasSources())
        .map(built -> built.code().all())
        .map(
            all ->
                "%s, %s, %s"
                    .formatted(
                        plural(all.symbols(), "name"),
                        plural(all.annotations(), "annotation"),
                        plural(all.configurationKeys(), "key")));
  }

  private Optional<Question> ecosystem() {
    List<Optional<String>> since = contenders.stream().map(this::firstRelease).toList();
    if (since.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Cell> cells = since.stream().map(day -> new Cell(day.orElse("–"), "", "")).toList();
    String answer =
        "Looked up and never scored; licence, releases and who stands behind it are below.";
    return Optional.of(
        new Question("ecosystem", "Since when is it there?", answer, "facts", cells));
  }

  private Optional<String> firstRelease(ArmLine arm) {
    return run.built(arm).stream()
        .flatMap(built -> built.facts().stream())
        .filter(fact -> fact.topic().equals("first release"))
        .map(Fact::says)
        .findFirst();
  }

  /** The contender with the least code, to be named where speed does not matter to a user. */
  Optional<String> leastCode() {
    return contenders.stream()
        .filter(arm -> run.built(arm).filter(b -> b.code().hasSources()).isPresent())
        .min(Comparator.comparingInt(arm -> run.built(arm).get().code().all().lines()))
        .map(ArmLine::label);
  }

  /** The contender that comes with the fewest jars. */
  Optional<String> fewestJars() {
    return contenders.stream()
        .filter(arm -> run.built(arm).isPresent())
        .min(Comparator.comparingInt(arm -> run.built(arm).get().footprint().jars()))
        .map(ArmLine::label);
  }

  private static String plural(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }
}
