package dev.weighin.benchmarks;

import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.results.Proof;
import dev.weighin.benchmarks.results.ResultLine;

/** Is told how a run gets on. */
public interface Progress extends TrialProgress {

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
}
