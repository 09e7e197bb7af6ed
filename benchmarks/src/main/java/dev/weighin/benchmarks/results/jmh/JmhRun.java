package dev.weighin.benchmarks.results.jmh;

import java.nio.file.Path;
import java.util.List;

/**
 * A JMH JSON file.
 *
 * @param file where it was read from
 * @param results one for each benchmark, set of parameters and metric, in the order of the file
 */
public record JmhRun(Path file, List<JmhResult> results) {}
