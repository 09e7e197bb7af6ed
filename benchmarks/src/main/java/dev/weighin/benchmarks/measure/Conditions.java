package dev.weighin.benchmarks.measure;

import java.util.List;

/**
 * What else happened on the cores a measurement used while it was taken. A fact that could not be
 * read is null, and {@code unavailable} says why.
 *
 * @param stealShare the share of those cores' time a hypervisor gave to others, 0 to 1
 * @param foreignShare the share of those cores' time that processes other than the server, the load
 *     generator and Weigh-in itself used, 0 to 1
 * @param throttledMicros how long the kernel held back our control groups because their CPU limit
 *     was used up, in microseconds
 * @param unavailable one entry for each fact that is null, such as {@code "steal: why"}
 */
public record Conditions(
    Double stealShare, Double foreignShare, Long throttledMicros, List<String> unavailable) {

  public Conditions {
    unavailable = List.copyOf(unavailable);
  }

  /** Whether something else may have shaped the measurement, by the limits of a trial. */
  boolean disturb() {
    return isOver(stealShare, Disturbance.MOST_STEAL)
        || isOver(foreignShare, Disturbance.MOST_FOREIGN)
        || throttledMicros != null && throttledMicros > 0;
  }

  private static boolean isOver(Double share, double most) {
    return share != null && share > most;
  }
}
