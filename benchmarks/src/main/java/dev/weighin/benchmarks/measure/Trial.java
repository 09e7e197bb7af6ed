package dev.weighin.benchmarks.measure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything one fresh process of one arm showed.
 *
 * @param block the block it belongs to, from 1 on
 * @param attempt 1, or more where the block was repeated because something disturbed it
 * @param position its place in the block, from 1 on
 * @param arm the label of the arm
 * @param startedAt when the process was spawned, or the load began on one that ran already
 * @param command the command line of the server; empty for one that ran already, of which nothing
 *     is known but its answers: the rest but the phases is null
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
 * @param heap what was tried, in processes of their own, to find the smallest heap that is enough;
 *     null if nothing
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
    Long idleRssBytes,
    WarmUp warmUp,
    List<Phase> phases,
    Long peakRssBytes,
    Long liveHeapBytes,
    Capacity capacity,
    Saturation saturation,
    HeapNeeded heap) {

  public Trial {
    command = List.copyOf(command);
    phases = List.copyOf(phases);
  }

  /** A trial in which nothing was searched. */
  public Trial(
      int block,
      int attempt,
      int position,
      String arm,
      Instant startedAt,
      List<String> command,
      Canary canary,
      StartUp startUp,
      Long idleRssBytes,
      WarmUp warmUp,
      List<Phase> phases,
      Long peakRssBytes,
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
        null,
        null);
  }

  /** What the answers of a server showed that ran already. */
  public static Trial ofAnswers(
      int block, int position, String arm, Instant startedAt, List<Phase> phases) {
    return new Trial(
        block, 1, position, arm, startedAt, List.of(), null, null, null, null, phases, null, null);
  }

  /** What else happened on the machine, measurement by measurement, as far as it was watched. */
  public Stream<Conditions> conditions() {
    return Stream.concat(
            Stream.ofNullable(startUp).map(StartUp::conditions),
            phases.stream().map(Phase::conditions))
        .filter(Objects::nonNull);
  }

  Trial with(Canary measured) {
    return with(measured, capacity, saturation, heap);
  }

  Trial with(Capacity searched, Saturation saturated) {
    return with(canary, searched, saturated, heap);
  }

  Trial with(HeapNeeded searched) {
    return with(canary, capacity, saturation, searched);
  }

  private Trial with(
      Canary measured, Capacity searched, Saturation saturated, HeapNeeded heapNeeded) {
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
        searched,
        saturated,
        heapNeeded);
  }
}
