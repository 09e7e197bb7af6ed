/**
 * The result file of a run: JSON Lines, one line per thing that happened, appended and forced to
 * disk as it happens, so that a run killed at any moment keeps what it had measured.
 *
 * <p>{@link dev.weighin.benchmarks.results.ResultLine} documents the lines, {@link
 * dev.weighin.benchmarks.results.ResultFile} writes and reads them.
 */
package dev.weighin.benchmarks.results;
