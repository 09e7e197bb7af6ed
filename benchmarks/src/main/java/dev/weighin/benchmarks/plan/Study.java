package dev.weighin.benchmarks.plan;

import dev.weighin.contract.launch.JavaFeature;
import dev.weighin.contract.launch.VariantName;
import java.util.List;
import java.util.stream.Stream;

/** One question that a run can be about alone, instead of everything; see {@code --only}. */
public enum Study {
  /**
   * Nothing but starts, many of them, of each arm as it is, from a cache, and with less headers.
   */
  STARTUP;

  /** How much of everything a run of that profile does. */
  public Schedule schedule(Profile profile) {
    return switch (profile) {
      case SMOKE -> Schedule.ofStarts(2, 0);
      case QUICK -> Schedule.ofStarts(8, 2);
      case STANDARD -> Schedule.ofStarts(30, 8);
      case FULL -> Schedule.ofStarts(60, 15);
    };
  }

  /**
   * The arms it compares: each arm as it is asked for, with an AOT cache, with compact object
   * headers, and with both; or exactly those asked for, if one of them says what Java is to do.
   */
  public List<Arm> arms(List<Arm> asked) {
    boolean asTheyStand =
        asked.stream().anyMatch(arm -> !VariantName.parse(arm.variant()).features().isEmpty());
    return asTheyStand ? asked : asked.stream().flatMap(Study::withFeatures).toList();
  }

  private static Stream<Arm> withFeatures(Arm arm) {
    Arm cached = arm.with(JavaFeature.AOT);
    return Stream.of(
        arm,
        cached,
        arm.with(JavaFeature.COMPACT_HEADERS),
        cached.with(JavaFeature.COMPACT_HEADERS));
  }
}
