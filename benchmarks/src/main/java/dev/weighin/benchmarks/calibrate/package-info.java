/**
 * Weighs the tool itself on this machine: sessions in which nothing differs, and sessions in which
 * something does, by an amount that is known. Each goes through the same trials, blocks, gates and
 * verdicts as any run.
 *
 * <p>Start with {@link dev.weighin.benchmarks.calibrate.CalibrationRun}.
 */
package dev.weighin.benchmarks.calibrate;
