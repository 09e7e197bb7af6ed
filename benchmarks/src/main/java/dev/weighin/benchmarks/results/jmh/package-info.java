/** Reads what JMH wrote with {@code -rf json}. */
package dev.weighin.benchmarks.results.jmh;
