package dev.weighin.benchmarks.measure;

/**
 * What a pilot trial showed of one arm, to find a pace that every arm can keep.
 *
 * @param arm the label of the arm
 * @param requests how many requests it had answered by then
 * @param cpuMicrosPerRequest CPU time per request at the end of the pilot, without that of the JIT
 *     compiler, in microseconds
 * @param capacity what one core can do at that price, in requests per second
 */
public record Pilot(String arm, long requests, double cpuMicrosPerRequest, double capacity) {}
