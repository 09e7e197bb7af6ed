package dev.weighin.benchmarks.measure;

import java.time.Instant;
import java.util.List;

/**
 * Everything one fresh process of one arm showed.
 *
 * @param block the block it belongs to, from 1 on
 * @param position its place in the block, from 1 on
 * @param arm the label of the arm
 * @param startedAt when the process was spawned
 * @param command the command line of the server
 * @param startUp from spawning to the first right answer
 * @param idleRssBytes resident memory after a short rest, before any load
 * @param warmUp how it was brought to a steady state
 * @param phases one entry per scenario, in the order they were measured
 * @param peakRssBytes the most that was ever resident
 */
public record Trial(
    int block,
    int position,
    String arm,
    Instant startedAt,
    List<String> command,
    StartUp startUp,
    long idleRssBytes,
    WarmUp warmUp,
    List<Phase> phases,
    long peakRssBytes) {

  public Trial {
    command = List.copyOf(command);
    phases = List.copyOf(phases);
  }
}
