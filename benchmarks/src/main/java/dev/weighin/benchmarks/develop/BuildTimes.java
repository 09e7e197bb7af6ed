package dev.weighin.benchmarks.develop;

import java.util.List;

/**
 * How long one framework kept a person waiting in one block; all in milliseconds of wall time.
 *
 * @param block 1 or more
 * @param framework the id of the framework
 * @param clean a build of its module alone, from nothing, without tests
 * @param incremental the same after a line was changed
 * @param devReady from the start of its development mode until it serves
 * @param firstSave from saving a file to the first changed answer, the first time
 * @param saves the same, the times after that
 */
public record BuildTimes(
    int block,
    String framework,
    long clean,
    long incremental,
    long devReady,
    long firstSave,
    List<Long> saves) {
  public BuildTimes {
    saves = List.copyOf(saves);
  }
}
