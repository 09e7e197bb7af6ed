package dev.weighin.benchmarks.plan;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How much time a run may take, and what it may conclude from it.
 *
 * <p>The unit of replication is the block: every arm once, each in a fresh process. A phase of the
 * mix is longer than those of one route, because a 99th percentile needs 10,000 requests.
 */
public enum Profile {
  SMOKE("checks the plumbing, concludes nothing", 1, 300, 0, 2, 2, millis(1_000), millis(2_000)),
  QUICK("a first look, three blocks", 3, 1_000, 1, 3, 3, millis(1_000), millis(3_500)),
  STANDARD("eight blocks", 8, 1_000, 3, 5, 12, millis(5_000), millis(10_500)),
  FULL("sixteen blocks", 16, 1_000, 3, 5, 20, millis(6_000), millis(15_000));

  private final String purpose;
  private final int blocks;
  private final int arrivalsPerSecond;
  private final int primingRounds;
  private final int warmUpRounds;
  private final int warmUpCap;
  private final Duration routePhase;
  private final Duration mixPhase;

  Profile(
      String purpose,
      int blocks,
      int arrivalsPerSecond,
      int primingRounds,
      int warmUpRounds,
      int warmUpCap,
      Duration routePhase,
      Duration mixPhase) {
    this.purpose = purpose;
    this.blocks = blocks;
    this.arrivalsPerSecond = arrivalsPerSecond;
    this.primingRounds = primingRounds;
    this.warmUpRounds = warmUpRounds;
    this.warmUpCap = warmUpCap;
    this.routePhase = routePhase;
    this.mixPhase = mixPhase;
  }

  /**
   * The profile with that name, in any case.
   *
   * @throws InvalidPlanException naming the profiles there are, if this is none of them
   */
  public static Profile named(String name) {
    return Arrays.stream(values())
        .filter(profile -> profile.title().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidPlanException(
                    "--profile must be one of %s, but is '%s'".formatted(titles(), name)));
  }

  /** The names of all profiles, for messages. */
  public static String titles() {
    return Arrays.stream(values()).map(Profile::title).collect(Collectors.joining(", "));
  }

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a run of this length is good for. */
  public String purpose() {
    return purpose;
  }

  /** How often every arm is weighed in a fresh process. */
  public int blocks() {
    return blocks;
  }

  /** The arrival rate of every phase where none is asked for, in requests per second. */
  public int arrivalsPerSecond() {
    return arrivalsPerSecond;
  }

  /** How many rounds get the load generator itself up to speed before the first block. */
  public int primingRounds() {
    return primingRounds;
  }

  /** The fewest replays of the mix before anything counts. */
  public int warmUpRounds() {
    return warmUpRounds;
  }

  /** The most replays of the mix; a server that moves even then is flagged as not steady. */
  public int warmUpCap() {
    return warmUpCap;
  }

  /** How long a phase of this scenario lasts. */
  public Duration phase(Scenario scenario) {
    return scenario == Scenario.MIX ? mixPhase : routePhase;
  }

  /** About how long one trial takes, before any has shown it: warm-up, phases, and the rest. */
  public Duration expectedTrial() {
    Duration phases = scenarios().stream().map(this::phase).reduce(Duration.ZERO, Duration::plus);
    Duration warmUp = Duration.ofSeconds(2).multipliedBy((warmUpRounds + warmUpCap) / 2);
    return phases.plus(warmUp).plusSeconds(5);
  }

  /** The scenarios of a trial, in the order they are measured. */
  public List<Scenario> scenarios() {
    return List.of(Scenario.values());
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
