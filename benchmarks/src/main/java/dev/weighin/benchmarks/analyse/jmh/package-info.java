/**
 * What may be said about results of JMH: forks are what is counted, and two files are two sessions.
 */
package dev.weighin.benchmarks.analyse.jmh;
