package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine;
import dev.weighin.benchmarks.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came of trying the tool itself, one or more lines for each thing that was tried. */
public final class CalibrationText {
  private CalibrationText() {}

  /** The lines of one outcome; none for a line that is no outcome. */
  public static List<String> of(CalibrationLine line) {
    return switch (line) {
      case CalibrationLine.Alike it -> alike(it);
      case CalibrationLine.Injected it -> List.of(injected(it));
      case CalibrationLine.Stalled it -> List.of(stalled(it));
      case CalibrationLine.Stopped it -> List.of(stopped(it));
      case CalibrationLine.Header _, CalibrationLine.Resumed _, CalibrationLine.End _ -> List.of();
    };
  }

  private static List<String> alike(CalibrationLine.Alike outcome) {
    List<String> lines = new ArrayList<>();
    long different = count(outcome, Verdict.Different.class);
    lines.add(
        "%s: of %d metrics %d DIFFERENT (wrong), %d EQUIVALENT, %d INCONCLUSIVE, %d INVALID"
            .formatted(
                outcome.session(),
                outcome.verdicts().size(),
                different,
                count(outcome, Verdict.Equivalent.class),
                count(outcome, Verdict.Inconclusive.class),
                count(outcome, Verdict.Invalid.class)));
    for (Map.Entry<String, Verdict> entry : outcome.verdicts().entrySet()) {
      if (entry.getValue() instanceof Verdict.Different) {
        lines.add("  wrong: " + sentence(entry.getKey(), entry.getValue()));
      }
    }
    return lines;
  }

  private static long count(CalibrationLine.Alike outcome, Class<? extends Verdict> kind) {
    return outcome.verdicts().values().stream().filter(kind::isInstance).count();
  }

  private static String injected(CalibrationLine.Injected outcome) {
    if (outcome.verdict() instanceof Verdict.Invalid) {
      return "%s: INVALID: %s"
          .formatted(outcome.arm(), sentence(outcome.metric(), outcome.verdict()));
    }
    Unit unit = Metric.named(outcome.metric()).unit();
    return "%s: injected %s (%s of %s), %s: measured %s more; %s"
        .formatted(
            outcome.arm(),
            unit.format(outcome.injected()),
            Unit.percent(outcome.injected() / outcome.base()),
            unit.format(outcome.base()),
            outcome.wasFound() ? "FOUND" : "not found",
            unit.format(outcome.found()),
            sentence(outcome.metric(), outcome.verdict()));
  }

  private static String sentence(String metric, Verdict verdict) {
    return Metric.named(metric).family().wording().sentence(verdict);
  }

  private static String stalled(CalibrationLine.Stalled outcome) {
    return "stall: %.0f ms every %.0f ms, %,d requests: p99 %.0f ms, which is %s (%.0f ms, give or take a tenth)%s"
        .formatted(
            outcome.stallMillis(),
            outcome.periodMillis(),
            outcome.requests(),
            outcome.p99Millis(),
            outcome.wasRight() ? "RIGHT" : "WRONG",
            outcome.expectedP99Millis(),
            outcome.problems().isEmpty()
                ? ""
                : "; the generator: " + String.join("; ", outcome.problems()));
  }

  private static String stopped(CalibrationLine.Stopped outcome) {
    return outcome.wasInvalid()
        ? "generator: stopped for %.0f ms at a time, and the trial was INVALID: %s"
            .formatted(outcome.pauseMillis(), String.join("; ", outcome.reasons()))
        : "generator: stopped for %.0f ms at a time, and NOBODY NOTICED"
            .formatted(outcome.pauseMillis());
  }
}
