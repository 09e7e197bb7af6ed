package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.code.Amount;
import dev.weighin.benchmarks.code.Code;
import dev.weighin.benchmarks.code.Region;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.benchmarks.quantity.Unit;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.ResultLine.Built;
import dev.weighin.contract.Clause;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For each clause, the code of each contender that answers it, and what it costs. */
public final class CodeBesideCode {
  private final Analysis analysis;
  private final List<ArmLine> contenders;

  CodeBesideCode(Analysis analysis, List<ArmLine> contenders) {
    this.analysis = analysis;
    this.contenders = contenders;
  }

  /** The clauses that some contender's code is marked for. */
  public List<Clause> clauses() {
    return Stream.of(Clause.values())
        .filter(clause -> contenders.stream().anyMatch(arm -> !regions(arm, clause).isEmpty()))
        .toList();
  }

  /** The contenders whose sources are known, one for each framework: variants share them. */
  public List<ArmLine> contenders() {
    return Libraries.onePerFramework(
        contenders.stream()
            .filter(arm -> analysis.run().built(arm).filter(b -> b.code().hasSources()).isPresent())
            .toList());
  }

  /** Where a region begins, such as {@code HelloRoutes.java:20}; the arm's name says the rest. */
  public static String place(Region region) {
    return "%s:%d".formatted(Path.of(region.file()).getFileName(), region.firstLine());
  }

  public List<Region> regions(ArmLine arm, Clause clause) {
    return analysis
        .run()
        .built(arm)
        .map(built -> built.code().answering(clause.id()))
        .orElse(List.of());
  }

  /** How much a clause takes; lines in two nested regions of it count once. */
  public Amount amount(ArmLine arm, Clause clause) {
    return code(arm).amount(clause.id());
  }

  /** How much there is in all, beside what servers share. */
  public Amount all(ArmLine arm) {
    return code(arm).all();
  }

  /** How much there is of what servers share. */
  public Amount shared(ArmLine arm) {
    return code(arm).shared();
  }

  private Code code(ArmLine arm) {
    return analysis.run().built(arm).map(Built::code).orElse(Code.UNKNOWN);
  }

  /**
   * What answering this clause costs under load; empty for a clause that was not put under load.
   */
  public String cost(ArmLine arm, Clause clause) {
    return Stream.of(Scenario.values())
        .filter(scenario -> scenario.clause().equals(clause.id()))
        .findFirst()
        .flatMap(scenario -> cost(arm, scenario))
        .orElse("");
  }

  private Optional<String> cost(ArmLine arm, Scenario scenario) {
    return analysis.findings().stream()
        .filter(finding -> finding.metric().scenario() == scenario)
        .filter(finding -> finding.metric().level() == LoadLevel.LOWER)
        .filter(finding -> finding.metric().id().startsWith("cpu@"))
        .findFirst()
        .flatMap(finding -> finding.of(arm.label()))
        .map(summary -> Unit.MICROSECONDS.format(summary.median()) + " of CPU a request");
  }

  /** What ships and what was written, of one contender. */
  public String footprint(ArmLine arm) {
    return analysis
        .run()
        .built(arm)
        .map(
            built ->
                String.format(
                    Locale.ROOT,
                    "%,d jars, %s",
                    built.footprint().jars(),
                    Unit.BYTES.format(built.footprint().bytes())))
        .orElse("–");
  }
}
