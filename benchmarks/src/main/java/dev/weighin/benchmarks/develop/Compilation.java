package dev.weighin.benchmarks.develop;

import java.util.List;

/** How a compilation ended. */
sealed interface Compilation {
  /** What the compiler said, one entry for each remark: file, line and message. */
  List<String> remarks();

  /**
   * The classes are in their place.
   *
   * @param remarks warnings
   * @param files how many files were compiled
   */
  record Succeeded(List<String> remarks, int files) implements Compilation {
    public Succeeded {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * No class has been changed.
   *
   * @param remarks errors and warnings
   */
  record Refused(List<String> remarks) implements Compilation {
    public Refused {
      remarks = List.copyOf(remarks);
    }
  }
}
