package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Percent;
import dev.weighin.benchmarks.analyse.Summary;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.report.Question.Cell;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.contract.Clause;
import dev.weighin.contract.ClauseResult;
import dev.weighin.contract.ContractResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions on one screen: what a run says to each, in words first. */
final class Questions {
  /** Clauses about input that is wrong, faults, and who may do what. */
  private static final Set<Clause> SAFETY =
      Set.of(
          Clause.QUERY, Clause.CREATE, Clause.ROUTING, Clause.PROBLEMS, Clause.BOOM, Clause.SECURE);

  /** Clauses about many requests at once. */
  private static final Set<Clause> CONCURRENCY =
      Set.of(Clause.RESOURCE, Clause.DELAY, Clause.PRIMES, Clause.STREAM);

  private final Analysis analysis;
  private final List<ArmLine> contenders;

  Questions(Analysis analysis, List<ArmLine> contenders) {
    this.analysis = analysis;
    this.contenders = contenders;
  }

  /** Every question this run has something to say to. */
  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    measured("latency", "How long does a user wait?", "p50@mix").ifPresent(questions::add);
    measured("tail", "And in a bad moment?", "p99@mix").ifPresent(questions::add);
    measured("speed", "How much work can one core do?", "cpu@mix").ifPresent(questions::add);
    measured("work", "And with the machine's own noise taken out?", "cpu-rel@mix")
        .ifPresent(questions::add);
    measured("capacity", "How many requests a second until a user notices?", "capacity-100ms")
        .ifPresent(questions::add);
    measured("garbage", "How much garbage does it make?", "bytes@mix").ifPresent(questions::add);
    measured("memory", "How much memory does it need?", "rss-idle").ifPresent(questions::add);
    measured("heap", "How small a heap is enough?", "heap-needed").ifPresent(questions::add);
    measured("start-up", "How fast does it start?", "start-up").ifPresent(questions::add);
    measured("classes", "How many classes does it load to start?", "classes")
        .ifPresent(questions::add);
    threads().ifPresent(questions::add);
    proven("safety", "Is it safe when input is bad and things go wrong?", SAFETY)
        .ifPresent(questions::add);
    proven("concurrency", "Does it stay right with many requests at once?", CONCURRENCY)
        .ifPresent(questions::add);
    questions.addAll(new BuiltQuestions(analysis.run(), contenders).all());
    return List.copyOf(questions);
  }

  private Optional<Question> measured(String id, String text, String metric) {
    Finding finding = analysis.finding(metric);
    if (finding.summaries().isEmpty()) {
      return Optional.empty();
    }
    List<Cell> cells = contenders.stream().map(arm -> cell(finding, arm.label())).toList();
    String answer = new FindingInWords(finding, labels()).sentence();
    return Optional.of(new Question(id, text, answer, ReportModel.anchor(finding), cells));
  }

  /** Counted, not judged: a thread that waits costs next to nothing. */
  private Optional<Question> threads() {
    Finding ready = analysis.finding("threads-ready");
    if (ready.summaries().isEmpty()) {
      return Optional.empty();
    }
    Finding loaded = analysis.finding("threads@mix");
    List<Cell> cells =
        contenders.stream()
            .map(arm -> new Cell(median(ready, arm) + loaded(loaded, arm), "", ""))
            .toList();
    String answer =
        "Threads of the kernel at the first answer; virtual threads are not among them.";
    return Optional.of(
        new Question(
            "threads", "How many threads does it run?", answer, ReportModel.anchor(ready), cells));
  }

  private static String loaded(Finding finding, ArmLine arm) {
    return finding.summaries().isEmpty() ? "" : ", " + median(finding, arm) + " under load";
  }

  private static String median(Finding finding, ArmLine arm) {
    return finding
        .of(arm.label())
        .map(summary -> String.format(Locale.ROOT, "%.0f", summary.median()))
        .orElse("–");
  }

  private Cell cell(Finding finding, String arm) {
    Optional<Summary> summary = finding.of(arm);
    if (summary.isEmpty()) {
      return new Cell("–", "", "");
    }
    return new Cell(
        marked(finding, summary.get()),
        finding.letters().getOrDefault(arm, ""),
        finding.verdict(arm, labels().getFirst()).map(Questions::change).orElse(""));
  }

  private static String marked(Finding finding, Summary summary) {
    String value = finding.metric().unit().format(summary.median());
    if (summary.cautions().isEmpty()) {
      return value;
    }
    return finding.metric().family().isMoreBetter()
        ? "at least " + value
        : value + " (too few requests)";
  }

  private static String change(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Different it ->
          Percent.signed(it.ratio()) + " " + Percent.range(it.interval(), false);
      case Verdict.Equivalent _ -> "the same";
      case Verdict.Inconclusive _ -> "cannot tell";
      case Verdict.Invalid _ -> "no verdict";
    };
  }

  private Optional<Question> proven(String id, String text, Set<Clause> clauses) {
    List<Cell> cells = new ArrayList<>();
    List<String> failing = new ArrayList<>();
    for (ArmLine arm : contenders) {
      Optional<ContractResult> result = analysis.run().gated(arm.label());
      if (result.isEmpty()) {
        return Optional.empty();
      }
      List<ClauseResult> asked =
          result.get().clauses().stream().filter(one -> clauses.contains(one.clause())).toList();
      long failed = asked.stream().mapToLong(one -> one.failures().size()).sum();
      long cases = asked.stream().mapToLong(ClauseResult::cases).sum();
      cells.add(new Cell("%,d of %,d".formatted(cases - failed, cases), "", ""));
      if (failed > 0) {
        failing.add(arm.label());
      }
    }
    String ids =
        clauses.stream().sorted().map(Clause::id).collect(Collectors.joining(", ", "", ""));
    String answer =
        failing.isEmpty()
            ? "Each passed every case of the contract that asks this (%s).".formatted(ids)
            : "Not all do: %s failed cases of the contract (%s).".formatted(list(failing), ids);
    return Optional.of(new Question(id, text, answer, "contract", cells));
  }

  private List<String> labels() {
    return contenders.stream().map(ArmLine::label).toList();
  }

  static String list(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
