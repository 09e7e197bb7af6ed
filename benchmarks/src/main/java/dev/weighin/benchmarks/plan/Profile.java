package dev.weighin.benchmarks.plan;

import static dev.weighin.benchmarks.plan.LoadLevel.LOWER;
import static dev.weighin.benchmarks.plan.LoadLevel.UPPER;

import dev.weighin.contract.Clause;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much time a run may take, and what it may conclude from it.
 *
 * <p>The unit of replication is the block: every arm once, each in a fresh process. A phase of the
 * mix is longer than those of one route, because a 99th percentile needs 10,000 requests.
 */
public enum Profile {
  SMOKE(
      "checks the plumbing, concludes nothing",
      new Schedule(
          1,
          0,
          false,
          List.of(LOWER),
          millis(800),
          2,
          2,
          0,
          millis(300),
          millis(500),
          millis(1_000),
          0,
          Duration.ZERO)),
  QUICK(
      "a first look, three blocks",
      new Schedule(
          3,
          0,
          false,
          List.of(LOWER),
          millis(1_500),
          3,
          3,
          0,
          millis(500),
          millis(800),
          millis(2_000),
          0,
          Duration.ZERO)),
  STANDARD(
      "eight blocks",
      new Schedule(
          8,
          4,
          true,
          List.of(LOWER, UPPER),
          millis(2_000),
          4,
          15,
          20_000,
          millis(2_000),
          millis(2_000),
          millis(10_500),
          10_500,
          millis(2_500))),
  FULL(
      "sixteen blocks",
      new Schedule(
              16,
              8,
              true,
              List.of(LOWER, UPPER),
              millis(3_000),
              3,
              30,
              50_000,
              millis(3_000),
              millis(6_000),
              millis(15_000),
              10_500,
              millis(10_000))
          .with(CapacitySearch.inBlocks(8), HeapSearch.thorough(3)));

  /** Slow enough for any server on any machine, warm or not. */
  public static final Rates WITHOUT_PILOTS = new Rates(500, 1_000, 1_500);

  private final String purpose;
  private final Schedule schedule;

  Profile(String purpose, Schedule schedule) {
    this.purpose = purpose;
    this.schedule = schedule;
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

  /** Whether its figures are meant to be read at all. */
  public boolean concludes() {
    return this != SMOKE;
  }

  /**
   * What a server is held to before it is weighed: in smoke what its load asks for, in quick all
   * that a server must keep, in longer ones everything.
   */
  public Set<Clause> clauses() {
    Set<Clause> clauses = EnumSet.allOf(Clause.class);
    switch (this) {
      case SMOKE -> clauses.removeIf(clause -> !isLoaded(clause));
      case QUICK -> clauses.removeIf(clause -> clause.level() != Clause.Level.MUST);
      case STANDARD, FULL -> {
        // Nothing is left out.
      }
    }
    return clauses;
  }

  private static boolean isLoaded(Clause clause) {
    return Scenario.ROUTES.stream().map(Scenario::clause).anyMatch(clause.id()::equals);
  }

  /** How much of everything it does. */
  public Schedule schedule() {
    return schedule;
  }

  /**
   * The arms with the sentinel among them. A run that concludes nothing needs none, but a second
   * copy that is there anyway is one.
   */
  public List<Arm> withSentinel(List<Arm> arms) {
    return concludes() ? Arm.withSentinel(arms) : Arm.markSecondCopy(arms);
  }

  /** The rates where nobody asked for any; empty if pilot trials find them. */
  public Optional<Rates> defaultRates() {
    return schedule.pilots() ? Optional.empty() : Optional.of(WITHOUT_PILOTS);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
