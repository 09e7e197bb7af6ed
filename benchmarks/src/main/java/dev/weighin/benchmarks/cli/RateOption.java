package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.plan.Rates;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How fast requests arrive, if somebody says so. */
final class RateOption {
  @Option(
      names = "--rate",
      paramLabel = "LOWER[,UPPER]",
      split = ",",
      hideParamSyntax = true,
      arity = "1",
      description = {
        "Arrivals per second, the same for every arm; the upper rate is twice the lower by",
        "default. Without this a pilot trial of each arm finds rates all of them can keep;",
        "an exported load has 500,1000."
      })
  private List<Integer> rates = List.of();

  /**
   * The rates that were asked for.
   *
   * @throws InvalidPlanException if they are none
   */
  Optional<Rates> asked() {
    if (rates.isEmpty()) {
      return Optional.empty();
    }
    int lower = rates.getFirst();
    int upper = rates.size() > 1 ? rates.get(1) : Math.multiplyExact(2, lower);
    if (rates.size() > 2 || lower < 1 || upper < lower) {
      throw new InvalidPlanException(
          "--rate must be one number from 1 on, or two with the smaller first, but is " + rates);
    }
    return Optional.of(Rates.asked(lower, upper));
  }
}
