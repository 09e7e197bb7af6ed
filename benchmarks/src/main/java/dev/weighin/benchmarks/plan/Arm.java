package dev.weighin.benchmarks.plan;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.JavaFeature;
import dev.weighin.contract.launch.VariantName;
import dev.weighin.contract.launch.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One contender of a run: a variant of a framework under a label of its own.
 *
 * @param label what tables call it, {@code [A-Za-z0-9._-]{1,40}}, different for every arm of a run
 * @param framework what is started
 * @param variant the name of the variant, with the knobs turned and what the Java runtime does
 *     besides
 * @param sentinel true for the second copy of another arm: no contender, but the check of the run
 *     itself, which must find no difference between the two
 */
public record Arm(String label, Framework framework, String variant, boolean sentinel) {
  private static final Pattern WISH =
      Pattern.compile(
          "(?:([A-Za-z0-9._-]{1,40})=)?([a-z0-9-]+|[^=:+]*/[^=:+]*)(?::([A-Za-z0-9._-]+))?((?:\\+[a-z0-9-]+)*)");

  private static final Comparator<String> DEFAULT_FIRST =
      Comparator.comparing((String variant) -> !variant.equals(Framework.DEFAULT_VARIANT))
          .thenComparing(Comparator.naturalOrder());

  public Arm {
    framework.variant(variant);
  }

  /**
   * Read wishes of the form {@code [label=]framework[:variant][+knob…]}. A framework with a slash
   * in it is the path of a directory that holds a {@code framework.yaml}. Without a label the arm
   * is called after its framework, after its variant too where that is not "default", and after
   * what is turned beside it.
   *
   * @param wishes what was asked for; empty means every framework of the workspace
   * @param variant the variant of the arms that do not name one
   * @throws InvalidPlanException if a wish cannot be read or two arms share a label
   */
  public static List<Arm> parse(List<String> wishes, String variant, Workspace workspace) {
    List<String> wanted =
        wishes.isEmpty() ? workspace.frameworks().stream().map(Framework::id).toList() : wishes;
    List<Arm> arms = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (String wish : wanted) {
      Arm arm = parse(wish, variant, workspace);
      if (!labels.add(arm.label())) {
        throw new InvalidPlanException(
            "two arms are called '%s'; give one a label of its own: again=%s"
                .formatted(arm.label(), wish.substring(wish.indexOf('=') + 1)));
      }
      arms.add(arm);
    }
    return List.copyOf(arms);
  }

  /** How it is asked for by its framework, whatever its label. */
  public String wish() {
    return variant.equals(Framework.DEFAULT_VARIANT)
        ? framework.id()
        : framework.id() + ":" + variant;
  }

  /** The frameworks of some arms in each of their variants, the default one first. */
  public static List<Arm> everyVariant(List<Arm> arms) {
    return arms.stream()
        .map(Arm::framework)
        .distinct()
        .flatMap(
            framework ->
                framework.variants().keySet().stream()
                    .sorted(DEFAULT_FIRST)
                    .map(
                        variant ->
                            new Arm(
                                label(framework, VariantName.parse(variant)),
                                framework,
                                variant,
                                false)))
        .toList();
  }

  /**
   * Make sure that one arm is there twice: the second copy is the sentinel. Where two arms are of
   * one framework and variant already it is the second of them, else a copy of the first arm is
   * added.
   *
   * @return the same arms in the same order, one of them marked, or one more at the end
   */
  static List<Arm> withSentinel(List<Arm> arms) {
    List<Arm> checked = markSecondCopy(arms);
    if (checked.stream().anyMatch(Arm::sentinel)) {
      return checked;
    }
    Arm first = arms.getFirst();
    Set<String> taken = arms.stream().map(Arm::label).collect(Collectors.toSet());
    String label = first.label() + "-again";
    while (taken.contains(label)) {
      label += "-again";
    }
    checked.add(new Arm(label, first.framework(), first.variant(), true));
    return List.copyOf(checked);
  }

  /** Mark the first arm that weighs the same as one before it, if there is any. */
  static List<Arm> markSecondCopy(List<Arm> arms) {
    List<Arm> marked = new ArrayList<>();
    boolean found = false;
    for (Arm arm : arms) {
      boolean copy = !found && marked.stream().anyMatch(arm::weighsTheSameAs);
      marked.add(copy ? new Arm(arm.label(), arm.framework(), arm.variant(), true) : arm);
      found |= copy;
    }
    return marked;
  }

  /** The same arm with the Java runtime doing one thing more, called after it. */
  Arm with(JavaFeature feature) {
    String name = VariantName.parse(variant).with(feature).toString();
    return new Arm(label + "-" + feature.id(), framework, name, sentinel);
  }

  private boolean weighsTheSameAs(Arm other) {
    // Not only of the same name: it may be another build.
    return framework.equals(other.framework) && variant.equals(other.variant);
  }

  private static Arm parse(String wish, String variant, Workspace workspace) {
    Matcher matcher = WISH.matcher(wish);
    if (!matcher.matches()) {
      throw new InvalidPlanException(
          "'%s' is not of the form [label=]framework[:variant][+knob]".formatted(wish));
    }
    String chosen = matcher.group(3) == null ? variant : matcher.group(3);
    VariantName name = VariantName.parse(chosen + matcher.group(4));
    Framework framework = workspace.framework(matcher.group(2));
    String label = matcher.group(1);
    return new Arm(
        label == null ? label(framework, name) : label, framework, name.toString(), false);
  }

  private static String label(Framework framework, VariantName name) {
    boolean plain = name.plain().equals(Framework.DEFAULT_VARIANT);
    String label = plain ? framework.id() : framework.id() + "-" + name.plain();
    return label + name.besides().replace('+', '-');
  }
}
