package dev.weighin.benchmarks.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.weighin.contract.launch.JavaRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the smallest heap that is enough for a server is searched for, after a trial and in processes
 * of its own.
 *
 * @param blocks in how many blocks of the run, the first ones; 0 for no search
 * @param warmUp how long each of the gentle rounds before lasts
 * @param hold how long a server must then hold the lower rate
 * @param mebibytes the heaps there are to choose from, the smallest first
 */
public record HeapSearch(int blocks, Duration warmUp, Duration hold, List<Integer> mebibytes) {

  /** No search. */
  public static final HeapSearch NONE = new HeapSearch(0, Duration.ZERO, Duration.ZERO, List.of());

  /** The pace of the gentle rounds, relative to the lower rate. */
  public static final List<Double> GENTLE_PACE = List.of(0.2, 0.6);

  /** A Java runtime rounds up to this many MiB; with less than that it does not start. */
  private static final int SMALLEST_STEP = 2;

  private static final double STEP = 1.1;

  /** Starting and stopping a server, and opening and closing connections, about. */
  private static final Duration OVERHEAD = Duration.ofSeconds(2);

  public HeapSearch {
    mebibytes = List.copyOf(mebibytes);
  }

  /** Among all heaps, up to the one that all servers share. */
  static HeapSearch inBlocks(int blocks, Duration warmUp, Duration hold) {
    return new HeapSearch(blocks, warmUp, hold, grid(JavaRuntime.HEAP_MEBIBYTES));
  }

  /** The usual search. */
  static HeapSearch thorough(int blocks) {
    return inBlocks(blocks, Duration.ofSeconds(2), Duration.ofSeconds(8));
  }

  /** The same where a server has little time to fail. */
  static HeapSearch brief(int blocks) {
    return inBlocks(blocks, Duration.ofMillis(500), Duration.ofMillis(1_500));
  }

  /** Whether there is one in that block. */
  public boolean isIn(int block) {
    return block <= blocks;
  }

  /** Each heap a tenth larger than the one before, but by 2 MiB at least. */
  static List<Integer> grid(int largest) {
    List<Integer> sizes = new ArrayList<>();
    for (int size = SMALLEST_STEP; size < largest; size = next(size)) {
      sizes.add(size);
    }
    sizes.add(largest);
    return List.copyOf(sizes);
  }

  private static int next(int size) {
    int steps = (int) Math.round(STEP * size / SMALLEST_STEP);
    return Math.max(size + SMALLEST_STEP, SMALLEST_STEP * steps);
  }

  /** About how long one search takes: as many tries as it takes to halve the heaps away. */
  @JsonIgnore
  Duration expected() {
    int tries = Integer.SIZE - Integer.numberOfLeadingZeros(mebibytes.size());
    return blocks == 0
        ? Duration.ZERO
        : warmUp.multipliedBy(GENTLE_PACE.size()).plus(hold).plus(OVERHEAD).multipliedBy(tries);
  }
}
