package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.TrialProgress;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine;

/** Is told how a calibration gets on. */
public interface CalibrationProgress extends TrialProgress {

  /**
   * Something is about to be tried.
   *
   * @param what in words
   * @param trials how many trials it takes, if no block has to be repeated
   */
  void trying(String what, int trials);

  /** Something has been tried, and this came of it. */
  void tried(CalibrationLine outcome);
}
