package dev.weighin.benchmarks.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of everything a run does.
 *
 * @param blocks how often every arm is weighed in a fresh process, 1 or more
 * @param extraBlocks the most blocks that are repeated because something disturbed them, 0 or more
 * @param pilots whether every arm has a pilot trial before the first block
 * @param levels how hard the servers are pressed, in the order it is measured; empty where they are
 *     only started
 * @param warmUpRound how long one replay of the warm-up lasts
 * @param leastWarmUpRounds the fewest replays before anything counts
 * @param mostWarmUpRounds the most; a server that moves even then is flagged as not steady
 * @param leastWarmUpRequests the fewest requests before anything counts
 * @param drain how long a warm server rests before anything counts
 * @param routePhase how long a phase of one route lasts; zero for the mix alone
 * @param mixPhase how long a phase of the mix lasts, at least; zero for no such phase
 * @param mixRequests how many requests a phase of the mix has, about, if that takes longer
 * @param waitingPhase how long a phase lasts in which handlers wait; zero for no such phases
 * @param capacity how the most requests a second are searched for; none in files of a Weigh-in that
 *     did not
 * @param heap how the smallest heap that is enough is searched for; none in files of a Weigh-in
 *     that did not
 */
public record Schedule(
    int blocks,
    int extraBlocks,
    boolean pilots,
    List<LoadLevel> levels,
    Duration warmUpRound,
    int leastWarmUpRounds,
    int mostWarmUpRounds,
    int leastWarmUpRequests,
    Duration drain,
    Duration routePhase,
    Duration mixPhase,
    int mixRequests,
    Duration waitingPhase,
    CapacitySearch capacity,
    HeapSearch heap) {
  /** Spawning, reading meters, resting, the canary and stopping, about. */
  private static final Duration OVERHEAD = Duration.ofSeconds(5);

  /** The same where nothing has been loaded and compiled. */
  private static final Duration START = Duration.ofSeconds(2);

  public Schedule {
    levels = List.copyOf(levels);
    capacity = capacity == null ? CapacitySearch.NONE : capacity;
    heap = heap == null ? HeapSearch.NONE : heap;
  }

  /** A schedule without a search. */
  public Schedule(
      int blocks,
      int extraBlocks,
      boolean pilots,
      List<LoadLevel> levels,
      Duration warmUpRound,
      int leastWarmUpRounds,
      int mostWarmUpRounds,
      int leastWarmUpRequests,
      Duration drain,
      Duration routePhase,
      Duration mixPhase,
      int mixRequests,
      Duration waitingPhase) {
    this(
        blocks,
        extraBlocks,
        pilots,
        levels,
        warmUpRound,
        leastWarmUpRounds,
        mostWarmUpRounds,
        leastWarmUpRequests,
        drain,
        routePhase,
        mixPhase,
        mixRequests,
        waitingPhase,
        CapacitySearch.NONE,
        HeapSearch.NONE);
  }

  /** The same with searches. */
  Schedule with(CapacitySearch mostRequests, HeapSearch smallestHeap) {
    return with(routePhase, mixPhase, mixRequests, waitingPhase, mostRequests, smallestHeap);
  }

  /** The same warm-up, and then nothing but a search. */
  Schedule only(CapacitySearch search) {
    return with(Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, search, HeapSearch.NONE);
  }

  /**
   * The same warm-up, and then each route and the mix at the lower rate, that long each. No block
   * is begun again: what delays answers leaves counts of CPU time and bytes as they are.
   */
  Schedule only(Duration phase) {
    return new Schedule(
        blocks,
        0,
        pilots,
        List.of(LoadLevel.LOWER),
        warmUpRound,
        leastWarmUpRounds,
        mostWarmUpRounds,
        leastWarmUpRequests,
        drain,
        phase,
        phase,
        0,
        Duration.ZERO);
  }

  /** A start, and then nothing but a search. What disturbs a search it repeats by itself. */
  Schedule only(HeapSearch search) {
    Duration none = Duration.ZERO;
    List<LoadLevel> level = List.of(LoadLevel.LOWER);
    return new Schedule(blocks, 0, pilots, level, none, 0, 0, 0, none, none, none, 0, none)
        .with(CapacitySearch.NONE, search);
  }

  private Schedule with(
      Duration route,
      Duration mix,
      int requests,
      Duration waiting,
      CapacitySearch mostRequests,
      HeapSearch smallestHeap) {
    return new Schedule(
        blocks,
        extraBlocks,
        pilots,
        levels,
        warmUpRound,
        leastWarmUpRounds,
        mostWarmUpRounds,
        leastWarmUpRequests,
        drain,
        route,
        mix,
        requests,
        waiting,
        mostRequests,
        smallestHeap);
  }

  /** Nothing but starts: that many blocks, without load. */
  static Schedule ofStarts(int blocks, int extraBlocks) {
    Duration none = Duration.ZERO;
    return new Schedule(
        blocks, extraBlocks, false, List.of(), none, 0, 0, 0, none, none, none, 0, none);
  }

  /** Whether servers are only started, and no load is put on them. */
  @JsonIgnore
  public boolean isOfStartsOnly() {
    return levels.isEmpty();
  }

  /** Whether a server is put under load in a trial, before anything is searched for. */
  @JsonIgnore
  public boolean warmsUp() {
    return mostWarmUpRounds > 0;
  }

  /** How long a phase lasts at that rate, in requests per second. */
  public Duration phase(Scenario scenario, int arrivalsPerSecond) {
    if (Scenario.WAITING.contains(scenario)) {
      return waitingPhase;
    }
    if (scenario != Scenario.MIX) {
      return routePhase;
    }
    Duration forRequests = Duration.ofMillis(1_000L * mixRequests / arrivalsPerSecond);
    return forRequests.compareTo(mixPhase) > 0 ? forRequests : mixPhase;
  }

  /** The scenarios of that level, in the order they are measured. */
  public List<Scenario> scenarios(LoadLevel level) {
    List<Scenario> scenarios =
        new ArrayList<>(routePhase.isPositive() ? Scenario.ROUTES : List.of(Scenario.MIX));
    if (!mixPhase.isPositive()) {
      scenarios.remove(Scenario.MIX);
    }
    if (level == LoadLevel.LOWER && waitingPhase.isPositive()) {
      scenarios.addAll(Scenario.WAITING);
    }
    return List.copyOf(scenarios);
  }

  /** About how long one trial takes, before any has shown it. */
  @JsonIgnore
  public Duration expectedTrial() {
    if (isOfStartsOnly()) {
      return START;
    }
    Duration phases = routePhase.multipliedBy(3).plus(mixPhase).multipliedBy(levels.size());
    Duration warmUp = warmUpRound.multipliedBy((leastWarmUpRounds + mostWarmUpRounds) / 2);
    Duration waiting = waitingPhase.multipliedBy(Scenario.WAITING.size());
    return OVERHEAD
        .plus(warmUp)
        .plus(drain)
        .plus(phases)
        .plus(waiting)
        .plus(capacity.expected())
        .plus(heap.expected());
  }
}
