package dev.weighin.core;

import java.util.BitSet;

/** Counts primes: work for the processor that no framework can make faster or slower. */
public final class Primes {
  /** The largest number primes are counted up to. */
  public static final int MAX = 5_000_000;

  private Primes() {}

  /**
   * The number of primes from 2 up to and including {@code limit}, by the sieve of Eratosthenes,
   * computed anew by every call.
   *
   * @param limit 0 to {@value #MAX}
   * @throws RefusedException if it is out of range
   */
  public static int countUpTo(int limit) {
    if (limit < 0 || limit > MAX) {
      throw RefusedException.parameter("n", "must be a whole number from 0 to " + MAX);
    }
    BitSet composite = new BitSet(limit + 1);
    int count = 0;
    for (int candidate = 2; candidate <= limit; candidate++) {
      if (!composite.get(candidate)) {
        count++;
        for (long multiple = (long) candidate * candidate;
            multiple <= limit;
            multiple += candidate) {
          composite.set((int) multiple);
        }
      }
    }
    return count;
  }
}
