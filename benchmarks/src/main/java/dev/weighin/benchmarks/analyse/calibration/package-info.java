/**
 * What live tries of the tool itself found: how often it is wrong on a machine, and which injected
 * changes it finds.
 *
 * <p>Start with {@link dev.weighin.benchmarks.analyse.calibration.LiveErrorRates}.
 */
package dev.weighin.benchmarks.analyse.calibration;
