package dev.weighin.benchmarks.measure;

/**
 * How much CPU time a fixed piece of work took on the server's core while no server ran: a core
 * that got slower or faster shows here, whatever the servers do.
 *
 * @param beforeMicros before the server was started, in microseconds: that after the trial before
 *     it, if it followed at once; null if it was not measured
 * @param afterMicros after it had stopped, in microseconds; null if it was not measured
 */
public record Canary(Double beforeMicros, Double afterMicros) {}
