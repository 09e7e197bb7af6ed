/**
 * Holds one saved run against another, and refuses where that would mean nothing.
 *
 * <p>Start with {@link dev.weighin.benchmarks.analyse.compare.Comparison}.
 */
package dev.weighin.benchmarks.analyse.compare;
