package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.plan.Arm;

/** A way to weigh one arm once, in a fresh process. */
public interface Trials {

  /**
   * Weigh an arm.
   *
   * @param block the block of the trial, from 1 on
   * @param attempt how often the block has been begun, this time included
   * @param position its place in the block, from 1 on
   * @throws dev.weighin.contract.launch.LaunchFailedException if the server does not come up, or
   *     ends before the trial does
   * @throws MeterException if its first answer is wrong
   * @throws WrongAnswerException if it answers wrongly under load
   */
  Trial run(Arm arm, int block, int attempt, int position) throws InterruptedException;
}
