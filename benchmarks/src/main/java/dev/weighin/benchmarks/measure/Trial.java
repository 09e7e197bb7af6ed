package dev.weighin.benchmarks.measure;

import java.time.Instant;
import java.util.List;

/**
 * Everything one fresh process of one arm showed.
 *
 * @param block the block it belongs to, from 1 on
 * @param attempt 1, or more where the block was repeated because something disturbed it
 * @param position its place in the block, from 1 on
 * @param arm the label of the arm
 * @param startedAt when the process was spawned
 * @param command the command line of the server
 * @param canary how fast the machine itself was, before and after
 * @param startUp from spawning to the first right answer
 * @param idleRssBytes resident memory after a short rest, before any load
 * @param warmUp how it was brought to a steady state; null where no load was put on it
 * @param phases one entry per scenario and load level, in the order they were measured
 * @param peakRssBytes the most that was ever resident
 * @param liveHeapBytes the heap in use after a full collection at the end; null for a server that
 *     is no JVM
 */
public record Trial(
    int block,
    int attempt,
    int position,
    String arm,
    Instant startedAt,
    List<String> command,
    Canary canary,
    StartUp startUp,
    long idleRssBytes,
    WarmUp warmUp,
    List<Phase> phases,
    long peakRssBytes,
    Long liveHeapBytes) {

  public Trial {
    command = List.copyOf(command);
    phases = List.copyOf(phases);
  }

  Trial with(Canary measured) {
    return new Trial(
        block,
        attempt,
        position,
        arm,
        startedAt,
        command,
        measured,
        startUp,
        idleRssBytes,
        warmUp,
        phases,
        peakRssBytes,
        liveHeapBytes);
  }
}
