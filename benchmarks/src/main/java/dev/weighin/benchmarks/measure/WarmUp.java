package dev.weighin.benchmarks.measure;

/**
 * How a server was brought to a steady state before anything counted.
 *
 * @param rounds how often the mix was replayed
 * @param requests how many requests that were
 * @param lastJitShare the share of one core the JIT compiler still used in the last round, 0 to 1
 * @param lastCpuChange how far CPU per request still moved in the last round, relative, 0 or more
 * @param steady true if both were small when the warm-up ended
 */
public record WarmUp(
    int rounds, long requests, double lastJitShare, double lastCpuChange, boolean steady) {}
