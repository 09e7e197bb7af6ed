/**
 * What the trials of a run show: a pure function of the result file, so that it can be computed
 * again at any time without load.
 *
 * <p>Start with {@link dev.weighin.benchmarks.analyse.Analysis}.
 */
package dev.weighin.benchmarks.analyse;
