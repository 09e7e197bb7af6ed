/**
 * The arithmetic of verdicts, free of frameworks and metrics: numbers in, numbers out.
 *
 * <p>The unit of replication is the block. Everything here works on one number per block, the
 * logarithm of the ratio of two arms, because a machine that is slow in one block is slow for both.
 * Start with {@link dev.weighin.benchmarks.analyse.statistics.LogRatios}.
 */
package dev.weighin.benchmarks.analyse.statistics;
