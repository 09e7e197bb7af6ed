package dev.weighin.benchmarks.develop;

import java.util.List;

/**
 * How a compilation ended.
 *
 * @param succeeded true if the new classes are in their place, false if those from before are
 * @param remarks what the compiler said, line by line: errors and warnings, with file and line
 */
record Compilation(boolean succeeded, List<String> remarks) {
  Compilation {
    remarks = List.copyOf(remarks);
  }
}
