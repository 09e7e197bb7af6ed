package dev.weighin.benchmarks.load;

import dev.weighin.benchmarks.load.LoadProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a generator must do for its result to be about the server. */
final class GeneratorRules {
  private static final double MOST_RATE_ERROR = 0.01;

  /** Counts of a Poisson process stray by this many standard deviations once in 16,000 phases. */
  private static final double CHANCE_DEVIATIONS = 4;

  private static final double MOST_BUSY = 0.8;
  private static final double LONGEST_HICCUP_MILLIS = 20;
  private static final double MOST_LATE = 0.01;

  private final List<LoadProblem> problems = new ArrayList<>();

  private GeneratorRules() {}

  /** The rules that were broken in a phase. */
  static List<LoadProblem> broken(
      LoadSpec spec, long started, long dropped, GeneratorHealth generator) {
    GeneratorRules rules = new GeneratorRules();
    rules.droppedStarts(dropped, started + dropped);
    if (!spec.isClosedLoop()) {
      rules.rate(spec, started);
    }
    rules.busy(generator.coreBusy());
    rules.hiccup(generator.longestHiccupMillis());
    rules.lateStarts(generator, started + dropped);
    return List.copyOf(rules.problems);
  }

  /** The same where nothing is known of the generator but how many requests it started. */
  static List<LoadProblem> brokenByRate(LoadSpec spec, long started) {
    GeneratorRules rules = new GeneratorRules();
    rules.rate(spec, started);
    return List.copyOf(rules.problems);
  }

  private void droppedStarts(long dropped, long due) {
    if (dropped > 0) {
      broken(
          Kind.DROPPED_STARTS,
          "%d of %d requests were dropped because too many were waiting already",
          dropped,
          due);
    }
  }

  private void rate(LoadSpec spec, long started) {
    double asked = spec.arrivalRate() * (spec.duration().toNanos() / 1e9);
    double allowed = Math.max(asked * MOST_RATE_ERROR, CHANCE_DEVIATIONS * Math.sqrt(asked));
    if (Math.abs(started - asked) > allowed) {
      broken(
          Kind.RATE_OFF,
          "%d requests were started where %.0f were asked for (%.0f more or less is allowed)",
          started,
          asked,
          allowed);
    }
  }

  private void busy(double coreBusy) {
    if (coreBusy > MOST_BUSY) {
      broken(
          Kind.GENERATOR_BUSY,
          "the generator used %.0f %% of a core (at most %.0f %% is allowed)",
          100 * coreBusy,
          100 * MOST_BUSY);
    }
  }

  private void hiccup(double longestMillis) {
    if (longestMillis > LONGEST_HICCUP_MILLIS) {
      broken(
          Kind.HICCUP,
          "the generator stood still for %.0f ms (at most %.0f ms is allowed)",
          longestMillis,
          LONGEST_HICCUP_MILLIS);
    }
  }

  private void lateStarts(GeneratorHealth generator, long due) {
    if (generator.lateStarts() > MOST_LATE * due) {
      broken(
          Kind.LATE_STARTS,
          "%d of %d requests went out late, the latest by %.0f ms",
          generator.lateStarts(),
          due,
          generator.latestStartMillis());
    }
  }

  private void broken(Kind kind, String format, Object... values) {
    problems.add(new LoadProblem(kind, String.format(Locale.ROOT, format, values)));
  }
}
