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
 * @param capacity what was tried to find the most requests a second it can keep; null if nothing
 * @param saturation what it did in a closed loop; null if that was not tried
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
    Long liveHeapBytes,
    Capacity capacity,
    Saturation saturation) {

  public Trial {
    command = List.copyOf(command);
    phases = List.copyOf(phases);
  }

  /** A trial in which the capacity was not searched. */
  public Trial(
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
    this(
        block,
        attempt,
        position,
        arm,
        startedAt,
        command,
        canary,
        startUp,
        idleRssBytes,
        warmUp,
        phases,
        peakRssBytes,
        liveHeapBytes,
        null,
        null);
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
        liveHeapBytes,
        capacity,
        saturation);
  }

  Trial with(Capacity searched, Saturation saturated) {
    return new Trial(
        block,
        attempt,
        position,
        arm,
        startedAt,
        command,
        canary,
        startUp,
        idleRssBytes,
        warmUp,
        phases,
        peakRssBytes,
        liveHeapBytes,
        searched,
        saturated);
  }
}
