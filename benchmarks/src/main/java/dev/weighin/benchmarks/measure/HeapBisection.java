package dev.weighin.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Halves the heaps that may be the smallest that is enough, until one is left. A heap is given up
 * when a server with it ran out of memory or ended; or when it failed otherwise in two tries that
 * nothing disturbed, because a single one may be bad luck. What was disturbed is tried again, but
 * not for ever.
 *
 * @param mebibytes the heaps there are, the smallest first
 * @param trying tries one
 */
record HeapBisection(List<Integer> mebibytes, Trying trying) {
  private static final int FAILURES = 2;
  private static final int MOST_TRIES = 4;

  /** Tries one heap on a fresh process. */
  @FunctionalInterface
  interface Trying {
    HeapTry tried(int mebibytes) throws InterruptedException;
  }

  /** Everything that was tried; the smallest heap that held is the answer, if any did. */
  List<HeapTry> run() throws InterruptedException {
    List<HeapTry> tries = new ArrayList<>();
    int low = 0;
    int high = mebibytes.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (holds(mebibytes.get(middle), tries)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return List.copyOf(tries);
  }

  private boolean holds(int size, List<HeapTry> tries) throws InterruptedException {
    int undisturbed = 0;
    for (int count = 0; count < MOST_TRIES && undisturbed < FAILURES; count++) {
      HeapTry latest = trying.tried(size);
      tries.add(latest);
      if (latest.held()) {
        return true;
      }
      if (latest.certainlyFailed()) {
        return false;
      }
      undisturbed += latest.wasDisturbed() ? 0 : 1;
    }
    return false;
  }
}
