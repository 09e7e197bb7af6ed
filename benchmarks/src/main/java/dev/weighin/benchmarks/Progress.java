package dev.weighin.benchmarks;

import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.contract.ContractResult;

/** Is told how a run gets on. */
public interface Progress {

  /** An arm is about to be held to the contract. */
  void verifying(Arm arm);

  /** An arm has been held to the contract. */
  void verified(Arm arm, ContractResult result);

  /** The load generator is about to be got up to speed. */
  void priming();

  /** A trial is about to start; {@code block} and {@code trial} count from 1 over the whole run. */
  void weighing(Arm arm, int block, int trial);

  /** A trial ended well. */
  void weighed(Arm arm, Trial trial);

  /** An arm failed, before or in a trial; {@code reason} may have several lines. */
  void failed(Arm arm, String reason);
}
