/**
 * Takes one trial's figures from a fresh server process: start-up, memory, CPU and allocation per
 * phase of load.
 *
 * <p>What the operating system and the JVM count is read before and after; nothing is installed in
 * the server. Start with {@link dev.weighin.benchmarks.measure.TrialRun}.
 */
package dev.weighin.benchmarks.measure;
