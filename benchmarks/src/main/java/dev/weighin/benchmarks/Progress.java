package dev.weighin.benchmarks;

import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.results.Proof;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Slot;
import java.util.List;

/** Is told how a run gets on. */
public interface Progress {

  /** An arm is about to be held to the contract. */
  void verifying(Arm arm);

  /** An arm has been held to the contract, now or before this run. */
  void verified(Arm arm, Proof proof);

  /**
   * An arm is about to be tried, to find a pace that all can keep; {@code left} counts this one.
   */
  void trying(Arm arm, int left);

  /** Something is done for an arm before anything counts, such as "makes its AOT cache". */
  void preparing(Arm arm, String what);

  /** How fast requests will arrive is settled. */
  void paced(ResultLine.Paced pace);

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
