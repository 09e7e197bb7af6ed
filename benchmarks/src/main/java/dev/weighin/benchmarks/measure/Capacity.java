package dev.weighin.benchmarks.measure;

import java.util.List;

/**
 * What was tried to find the most requests a second a server can keep.
 *
 * @param generatorLimited true if the load generator gave out before the server did, so that the
 *     highest rate of the grid is one the server could keep
 * @param probes every rate that was tried, in that order
 */
public record Capacity(boolean generatorLimited, List<Probe> probes) {

  public Capacity {
    probes = List.copyOf(probes);
  }

  /** The probes of the grid, in the order they were run. */
  public List<Probe> grid() {
    return probes.stream().filter(probe -> probe.pass() > 0).toList();
  }
}
