package dev.weighin.benchmarks.analyse.statistics;

import java.util.List;

/**
 * How much the same comparison of the same builds moves from one session to the next on one host.
 *
 * <p>What is inside one session says nothing about it: another session has other memory layouts,
 * other neighbours, another temperature. It can only be learnt from sessions that repeat each
 * other.
 *
 * @param variance of a session's mean log-ratio, 0 or more; what chance inside a session adds to it
 *     is not taken off, so that few sessions are not flattered
 * @param degreesOfFreedom how well it is known: sessions less groups
 * @param sessions how many sessions it rests on
 */
public record BetweenSessions(double variance, int degreesOfFreedom, int sessions) {
  /** With fewer sessions, two saved runs are described and not judged. */
  public static final int FEWEST = 5;

  /** Nothing is known, and nothing added: intervals hold what moved inside the sessions only. */
  public static final BetweenSessions UNKNOWN = new BetweenSessions(0, 1, 0);

  /**
   * Pool what repeats: the usual within-group variance of a one-way analysis of variance.
   *
   * @param groups for each set of builds, the mean log-ratio of each session that weighed it;
   *     groups of one tell nothing and are passed over
   */
  public static BetweenSessions of(List<List<Double>> groups) {
    double squares = 0;
    int freedom = 0;
    int sessions = 0;
    for (List<Double> group : groups) {
      if (group.size() > 1) {
        Sample means = new Sample(group);
        squares += means.variance() * (means.size() - 1);
        freedom += means.size() - 1;
        sessions += means.size();
      }
    }
    return new BetweenSessions(freedom == 0 ? 0 : squares / freedom, freedom, sessions);
  }

  /** True if it is known well enough to judge by. */
  public boolean isKnown() {
    return sessions >= FEWEST;
  }
}
