package dev.weighin.benchmarks.plan;

import dev.weighin.contract.launch.JavaFeature;
import dev.weighin.contract.launch.VariantName;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One question that a run can be about alone, instead of everything; see {@code --only}. */
public enum Study {
  /**
   * Nothing but starts, many of them, of each arm as it is, from a cache, and with less headers.
   */
  STARTUP,

  /**
   * Nothing but what a request costs, each route and the mix at the lower rate, once it is warm.
   */
  COST,

  /** Nothing but the most requests a second each arm can keep, once it is warm. */
  CAPACITY,

  /** Nothing but the smallest heap with which each arm holds the lower rate. */
  HEAP;

  /** How much of everything a run of that profile does. */
  public Schedule schedule(Profile profile) {
    return switch (this) {
      case STARTUP -> starts(profile);
      case COST -> profile.schedule().only(cost(profile));
      case CAPACITY -> capacity(profile);
      case HEAP -> profile.schedule().only(heap(profile));
    };
  }

  /**
   * The arms it compares. Of starts: each arm as it is asked for, with an AOT cache, with compact
   * object headers, and with both; or exactly those asked for, if one of them says what Java is to
   * do.
   */
  public List<Arm> arms(List<Arm> asked) {
    boolean asTheyStand =
        this != STARTUP
            || asked.stream()
                .anyMatch(arm -> !VariantName.parse(arm.variant()).features().isEmpty());
    return asTheyStand ? asked : asked.stream().flatMap(Study::withFeatures).toList();
  }

  private static Schedule starts(Profile profile) {
    return switch (profile) {
      case SMOKE -> Schedule.ofStarts(2, 0);
      case QUICK -> Schedule.ofStarts(8, 2);
      case STANDARD -> Schedule.ofStarts(30, 8);
      case FULL -> Schedule.ofStarts(60, 15);
    };
  }

  /** How long a phase lasts: CPU time is counted in nanoseconds, and needs no percentiles. */
  private static Duration cost(Profile profile) {
    return switch (profile) {
      case SMOKE -> Duration.ofMillis(500);
      case QUICK -> Duration.ofSeconds(1);
      case STANDARD -> Duration.ofSeconds(3);
      case FULL -> Duration.ofSeconds(6);
    };
  }

  private static Schedule capacity(Profile profile) {
    Schedule whole = profile.schedule();
    return whole.only(
        profile == Profile.SMOKE
            ? CapacitySearch.brief(whole.blocks())
            : CapacitySearch.inBlocks(whole.blocks()));
  }

  private static HeapSearch heap(Profile profile) {
    int blocks = profile.schedule().blocks();
    return switch (profile) {
      case SMOKE -> HeapSearch.brief(blocks);
      case QUICK -> HeapSearch.inBlocks(blocks, Duration.ofSeconds(1), Duration.ofSeconds(3));
      case STANDARD, FULL -> HeapSearch.thorough(blocks);
    };
  }

  private static Stream<Arm> withFeatures(Arm arm) {
    if (!arm.framework().runsOnJava()) {
      return Stream.of(arm);
    }
    Arm cached = arm.with(JavaFeature.AOT);
    return Stream.of(
        arm,
        cached,
        arm.with(JavaFeature.COMPACT_HEADERS),
        cached.with(JavaFeature.COMPACT_HEADERS));
  }
}
