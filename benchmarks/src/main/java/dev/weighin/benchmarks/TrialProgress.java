package dev.weighin.benchmarks;

import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.results.Slot;
import java.util.List;

/** Is told how the trials of a run get on. */
public interface TrialProgress {

  /**
   * A trial is about to start.
   *
   * @param left how many trials are left, this one and the repeats known so far included
   */
  void weighing(Arm arm, Slot slot, int left);

  /**
   * A trial ended well.
   *
   * @param disturbances what disturbed it; empty if nothing did
   * @param left how many trials are left, the repeats known so far included
   */
  void weighed(Arm arm, Trial trial, List<String> disturbances, int left);

  /** An arm failed, before or in a trial; {@code reason} may have several lines. */
  void failed(Arm arm, String reason);
}
