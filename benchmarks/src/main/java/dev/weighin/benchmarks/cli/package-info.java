/**
 * The commands people type. Each reads its options, calls the stages, and prints; the result goes
 * to standard output, talk to standard error.
 *
 * <p>Start with {@link dev.weighin.benchmarks.cli.Weigh}.
 */
package dev.weighin.benchmarks.cli;
