package dev.weighin.contract.launch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A variant as it is asked for: {@code tuned}, or with what is turned beside it, {@code
 * default+aot+compact-headers}.
 *
 * @param plain the name {@code framework.yaml} knows
 * @param features what the Java runtime does besides
 * @param knobs the names of knobs of the framework that are turned besides, each once
 */
public record VariantName(String plain, Set<JavaFeature> features, List<String> knobs) {
  private static final String PLUS = "+";

  public VariantName {
    features = Set.copyOf(features);
    knobs = List.copyOf(new TreeSet<>(knobs));
  }

  /** Read a name; whether the framework has such a variant and such knobs, it must tell itself. */
  public static VariantName parse(String name) {
    List<String> words = List.of(name.split("\\+", -1));
    EnumSet<JavaFeature> features = EnumSet.noneOf(JavaFeature.class);
    List<String> knobs = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      feature(word).ifPresentOrElse(features::add, () -> knobs.add(word));
    }
    return new VariantName(words.getFirst(), features, knobs);
  }

  /** The same variant with one more feature. */
  public VariantName with(JavaFeature feature) {
    EnumSet<JavaFeature> more = EnumSet.of(feature);
    more.addAll(features);
    return new VariantName(plain, more, knobs);
  }

  /** The same variant without a feature. */
  public VariantName without(JavaFeature feature) {
    Set<JavaFeature> fewer =
        features.stream().filter(one -> one != feature).collect(Collectors.toSet());
    return new VariantName(plain, fewer, knobs);
  }

  public boolean has(JavaFeature feature) {
    return features.contains(feature);
  }

  /** What is turned, each with a plus before it, in one order however it was asked for. */
  public String besides() {
    return Stream.concat(features.stream().sorted().map(JavaFeature::id), knobs.stream())
        .map(PLUS::concat)
        .collect(Collectors.joining());
  }

  /** The name and what is turned beside it. */
  @Override
  public String toString() {
    return plain + besides();
  }

  private static Optional<JavaFeature> feature(String id) {
    return Arrays.stream(JavaFeature.values())
        .filter(feature -> feature.id().equals(id))
        .findFirst();
  }
}
