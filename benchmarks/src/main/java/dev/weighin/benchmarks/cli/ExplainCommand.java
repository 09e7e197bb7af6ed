package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.analyse.Explanation;
import dev.weighin.benchmarks.analyse.MetricFamily;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code weigh explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says what a metric is, how it is measured, and what it does not say.",
    customSynopsis = {"weigh explain          all metrics", "       weigh explain p99"})
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "METRIC", arity = "0..1", description = "Such as cpu, p99 or cpu@mix.")
  private String metric;

  @Mixin private Output output;

  private record Entry(
      String id, String title, String unit, double margin, Explanation explanation) {
    static Entry of(MetricFamily family) {
      return new Entry(
          family.id(),
          family.title(),
          family.unit().describe(),
          family.margin(),
          family.explanation());
    }
  }

  @Override
  public Integer call() {
    List<MetricFamily> families =
        metric == null ? List.of(MetricFamily.values()) : List.of(named(metric));
    if (output.json()) {
      output.printJson(families.stream().map(Entry::of).toList());
    } else if (metric == null) {
      families.forEach(
          family -> output.print("%-13s %s".formatted(family.id(), family.explanation().what())));
    } else {
      output.print(text(families.getFirst()));
    }
    return ExitCode.OK;
  }

  private static MetricFamily named(String id) {
    return MetricFamily.named(id)
        .orElseThrow(
            () ->
                new InvalidPlanException(
                    "METRIC must be one of %s, but is '%s'".formatted(ids(), id)));
  }

  private static String ids() {
    return Arrays.stream(MetricFamily.values())
        .map(MetricFamily::id)
        .collect(Collectors.joining(", "));
  }

  private static String text(MetricFamily family) {
    Explanation explanation = family.explanation();
    String same =
        family.isJudged()
            ? "A change of less than %.0f %% counts as none.".formatted(100 * family.margin())
            : "No verdict is given on it.";
    return String.join(
        "\n",
        family.id() + ": " + family.title(),
        "",
        explanation.what(),
        "",
        "How it is measured: " + explanation.how(),
        "Unit:               " + family.unit().describe(),
        "What good is:       " + explanation.good(),
        "What it won't say:  " + explanation.silent(),
        "Same or different:  " + same);
  }
}
