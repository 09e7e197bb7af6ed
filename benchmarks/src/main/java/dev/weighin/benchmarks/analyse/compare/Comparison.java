package dev.weighin.benchmarks.analyse.compare;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One saved run held against another.
 *
 * @param first the name of the first run
 * @param second the name of the second
 * @param refusals hard differences; with any of them nothing is compared
 * @param warnings what a reader must know before using any figure
 * @param reference the label of the arm everything is measured against; null if refused, or if both
 *     are the same run
 * @param changes one entry per metric and arm
 */
public record Comparison(
    String first,
    String second,
    List<Mismatch> refusals,
    List<String> warnings,
    String reference,
    List<Change> changes) {

  /**
   * Compare two runs.
   *
   * @param first the earlier one, or the one to compare with
   * @param second the one the sentences speak of
   * @param results all runs known of this host, to learn from how much it moves between sessions
   */
  public static Comparison of(Run first, Run second, List<Run> results) {
    Comparability key = Comparability.of(first);
    List<Mismatch> refusals = new ArrayList<>(key.refusals(Comparability.of(second)));
    List<String> warnings = warnings(first, second);
    if (isSame(first, second)) {
      return new Comparison(
          name(first), name(second), List.of(), warnings, null, new SameRun(first).changes());
    }
    Optional<ArmLine> reference = reference(first, second);
    if (reference.isEmpty()) {
      refusals.add(new Mismatch("arms (none is in both)", labels(first), labels(second)));
    } else if (shared(first, second).size() < 2) {
      refusals.add(
          new Mismatch(
              "arms (both have %s only, which all is measured against; --rerun does without)"
                  .formatted(reference.get().label()),
              labels(first),
              labels(second)));
    }
    if (!refusals.isEmpty()) {
      return new Comparison(
          name(first), name(second), List.copyOf(refusals), warnings, null, List.of());
    }
    return new Comparison(
        name(first),
        name(second),
        List.of(),
        warnings,
        reference.get().label(),
        new TwoRuns(first, second, reference.get(), history(first, second, results)).changes());
  }

  /**
   * Compare two builds that were weighed in one run.
   *
   * @param run the run
   * @param first what the first build is called
   * @param second what the second is called
   */
  public static Comparison ofBuilds(Run run, String first, String second) {
    return new Comparison(
        first,
        second,
        List.of(),
        Analysis.of(run).warnings(),
        null,
        new JointSession(run).changes());
  }

  private static boolean isSame(Run first, Run second) {
    return first.header().equals(second.header()) && first.trials().equals(second.trials());
  }

  private static History history(Run first, Run second, List<Run> results) {
    Comparability key = Comparability.of(first);
    return new History(
        results.stream()
            .filter(run -> !name(run).equals(name(first)) && !name(run).equals(name(second)))
            .filter(run -> Comparability.of(run).refusals(key).isEmpty())
            .filter(run -> Comparability.of(run).doubts(key).isEmpty())
            .toList());
  }

  /** The first arm both runs have in the same build; failing that, the first both have. */
  private static Optional<ArmLine> reference(Run first, Run second) {
    List<ArmLine> shared = shared(first, second);
    return shared.stream()
        .filter(arm -> isSameBuild(arm, second))
        .findFirst()
        .or(() -> shared.stream().findFirst());
  }

  private static List<ArmLine> shared(Run first, Run second) {
    return first.header().arms().stream()
        .filter(arm -> !arm.sentinel() && History.same(second, arm).isPresent())
        .toList();
  }

  private static boolean isSameBuild(ArmLine arm, Run second) {
    return History.same(second, arm).orElseThrow().artifactSha256().equals(arm.artifactSha256());
  }

  private static List<String> warnings(Run first, Run second) {
    List<String> warnings = new ArrayList<>();
    Comparability.of(first)
        .doubts(Comparability.of(second))
        .forEach(doubt -> warnings.add("the two differ in " + doubt));
    reference(first, second)
        .filter(arm -> !isSameBuild(arm, second))
        .ifPresent(
            arm ->
                warnings.add(
                    "%s, which all is measured against, was built anew between the two: a change of its own looks like one of all others"
                        .formatted(arm.label())));
    for (Run run : List.of(first, second)) {
      if (!run.status().equals("complete")) {
        warnings.add("%s is %s".formatted(name(run), run.status()));
      }
    }
    return List.copyOf(warnings);
  }

  private static String labels(Run run) {
    return String.join(", ", run.header().arms().stream().map(ArmLine::label).toList());
  }

  private static String name(Run run) {
    return run.header().runId();
  }
}
