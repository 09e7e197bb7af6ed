package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine.Alike;
import dev.weighin.benchmarks.analyse.calibration.Check;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.results.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two copies of one server under two labels, as contenders: by no metric may they be called
 * different.
 *
 * @param sessions runs it
 */
record AlikeCheck(Sessions sessions) {
  private static final String COPY = "again";

  /** The name of a session. */
  static String session(int number) {
    return "aa-" + number;
  }

  Alike run(int number) throws InterruptedException {
    CalibrationPlan plan = sessions.plan();
    String name = session(number);
    String what = "%s, session %d of %d".formatted(Check.AA.title(), number, plan.runs());
    Arm first = sessions.unchanged(plan.subject().id());
    Run run =
        sessions.run(
            name,
            what,
            CalibrationSchedule.loaded(plan.blocks()),
            List.of(first, sessions.unchanged(COPY)));
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Finding finding : Analysis.of(run).findings()) {
      finding
          .verdict(COPY, first.label())
          .ifPresent(verdict -> verdicts.put(finding.metric().id(), verdict));
    }
    return new Alike(name, verdicts);
  }
}
