package dev.weighin.benchmarks.plan;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Frameworks in the build of one workspace and in that of another, to be weighed in one session.
 *
 * @param first the workspace that is compared with
 * @param second the workspace that is spoken of
 */
public record TwoBuilds(Workspace first, Workspace second) {
  private static final String FIRST = "-first";
  private static final String SECOND = "-second";

  /**
   * The arms of a joint session: each framework twice, under labels that end in {@code -first} and
   * {@code -second}.
   *
   * @param wishes what was asked for, as {@code framework[:variant]}; empty means every framework
   *     that is built in both
   * @throws InvalidPlanException if there is none, or one that was asked for is not built
   */
  public List<Arm> arms(List<String> wishes) {
    List<String> wanted = wishes.isEmpty() ? inBoth() : wishes;
    if (wanted.isEmpty()) {
      throw new InvalidPlanException(
          "--rerun: no framework is built in both, %s and %s; run ./mvnw package -DskipTests in each"
              .formatted(first.root(), second.root()));
    }
    List<Arm> arms = new ArrayList<>();
    for (String wish : wanted) {
      arms.add(arm(wish, first, FIRST));
      arms.add(arm(wish, second, SECOND));
    }
    return List.copyOf(arms);
  }

  /** The label of the first build of what has this label; empty for any other label. */
  public static Optional<String> firstOf(String label) {
    return label.endsWith(SECOND) ? Optional.of(first(stem(label))) : Optional.empty();
  }

  /** The label of the first build of what has this stem. */
  public static String first(String stem) {
    return stem + FIRST;
  }

  /** The label of the second build of what has this stem. */
  public static String second(String stem) {
    return stem + SECOND;
  }

  /** The label without what tells the two builds apart. */
  public static String stem(String label) {
    return label.replaceFirst("(" + FIRST + "|" + SECOND + ")$", "");
  }

  private List<String> inBoth() {
    List<String> others =
        second.frameworks().stream().filter(Framework::isBuilt).map(Framework::id).toList();
    return first.frameworks().stream()
        .filter(Framework::isBuilt)
        .map(Framework::id)
        .filter(others::contains)
        .toList();
  }

  private static Arm arm(String wish, Workspace workspace, String suffix) {
    Arm arm = Arm.parse(List.of(wish), Framework.DEFAULT_VARIANT, workspace).getFirst();
    if (!arm.framework().isBuilt()) {
      throw new InvalidPlanException(
          "--rerun: %s is not built in %s; run ./mvnw package -DskipTests there"
              .formatted(arm.framework().id(), workspace.root()));
    }
    return new Arm(arm.label() + suffix, arm.framework(), arm.variant(), false);
  }
}
