/**
 * The same servers under JMH, for people who live there. Every benchmark starts the real server as
 * a process of its own.
 *
 * <p>JMH pools the iterations of all forks into one interval and runs the forks of one benchmark
 * back to back, so a neighbour that comes by during one of them looks like a property of that
 * server. That is fine for a lesson and for watching one server change; for comparing servers use
 * {@code weigh run}, which interleaves fresh processes.
 */
package dev.weighin.benchmarks.jmh;
