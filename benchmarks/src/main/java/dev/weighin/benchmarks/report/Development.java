package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.statistics.Median;
import dev.weighin.benchmarks.develop.BuildTimes;
import dev.weighin.benchmarks.quantity.Unit;
import dev.weighin.benchmarks.report.Question.Cell;
import dev.weighin.benchmarks.results.BuildStudy.Developed;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.ResultLine.Built;
import dev.weighin.benchmarks.results.Run;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How long each framework keeps people waiting who develop with it, as a run was told. */
public final class Development {
  private static final double MICROS_PER_MILLI = 1_000;

  private final Run run;
  private final List<ArmLine> contenders;

  Development(Run run, List<ArmLine> contenders) {
    this.run = run;
    this.contenders = contenders;
  }

  /** The contenders of which it is known, one for each framework. */
  public List<ArmLine> contenders() {
    return Libraries.onePerFramework(
        contenders.stream().filter(arm -> developed(arm).isPresent()).toList());
  }

  /**
   * The day it was measured, and how often: of the first contender, for they are built together.
   */
  public String source() {
    Developed first = developed(contenders().getFirst()).orElseThrow();
    LocalDate day = LocalDate.ofInstant(first.takenAt(), ZoneOffset.UTC);
    return "./weigh build, %s, %d block(s)".formatted(day, first.blocks().size());
  }

  /** A build of the module from nothing: median, least and most of the blocks, in seconds. */
  public String clean(ArmLine arm) {
    return cell(arm, BuildTimes::clean);
  }

  /** The same after a line was changed. */
  public String incremental(ArmLine arm) {
    return cell(arm, BuildTimes::incremental);
  }

  /** From the start of the development mode until it serves. */
  public String ready(ArmLine arm) {
    return cell(arm, BuildTimes::devReady);
  }

  /** From saving a file to the changed answer, the first time. */
  public String firstSave(ArmLine arm) {
    return cell(arm, BuildTimes::firstSave);
  }

  /** The times after that. */
  public String saves(ArmLine arm) {
    return cell(arm, Development::laterSaves);
  }

  private String cell(ArmLine arm, ToDoubleFunction<BuildTimes> millis) {
    return BuildTable.cell(developed(arm).orElseThrow().blocks(), millis);
  }

  /** What the run says to the two questions; none if it was told nothing. */
  List<Question> questions() {
    return contenders().isEmpty() ? List.of() : List.of(build(), save());
  }

  private Question build() {
    return question(
        "build",
        "How long does a build take?",
        "after a change to one line: ",
        BuildTimes::incremental,
        arm ->
            "%s, %s after a change"
                .formatted(median(arm, BuildTimes::clean), median(arm, BuildTimes::incremental)));
  }

  private Question save() {
    return question(
        "save",
        "How long from saving a file to its answer?",
        "in development mode: ",
        Development::laterSaves,
        arm -> median(arm, Development::laterSaves));
  }

  private Question question(
      String id,
      String text,
      String what,
      ToDoubleFunction<BuildTimes> millis,
      Function<ArmLine, String> value) {
    Comparator<ArmLine> quickest = Comparator.comparingDouble(arm -> middle(arm, millis));
    ArmLine least = contenders().stream().min(quickest).orElseThrow();
    ArmLine most = contenders().stream().max(quickest).orElseThrow();
    String answer =
        "Quickest %s%s, %s; slowest %s, %s. Medians without a verdict (%s)."
            .formatted(
                what,
                least.label(),
                median(least, millis),
                most.label(),
                median(most, millis),
                source());
    List<Cell> cells =
        contenders.stream()
            .map(arm -> new Cell(developed(arm).isPresent() ? value.apply(arm) : "–", "", ""))
            .toList();
    return new Question(id, text, answer, "developed", cells);
  }

  private String median(ArmLine arm, ToDoubleFunction<BuildTimes> millis) {
    return Unit.MICROSECONDS.format(MICROS_PER_MILLI * middle(arm, millis));
  }

  private double middle(ArmLine arm, ToDoubleFunction<BuildTimes> millis) {
    return Median.of(
        developed(arm).orElseThrow().blocks().stream().map(millis::applyAsDouble).toList());
  }

  private static double laterSaves(BuildTimes taken) {
    return Median.of(taken.saves());
  }

  private Optional<Developed> developed(ArmLine arm) {
    return run.built(arm).map(Built::developed);
  }
}
