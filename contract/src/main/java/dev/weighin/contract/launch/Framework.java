package dev.weighin.contract.launch;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One server that can be held to the contract, as its {@code framework.yaml} describes it.
 *
 * @param id the name it is called by on the command line, {@code [a-z0-9-]+}
 * @param name what people call it
 * @param description what it is, in one sentence
 * @param directory where its {@code framework.yaml} stands; commands run there
 * @param start the command line; the word <code>{java}</code> stands for the Java runtime with the
 *     flags all servers share and those of the variant
 * @param dev the command line of its own development mode, which sees to changed sources by itself;
 *     empty if it has none
 * @param ships the files and directories that make up the built application, relative to the
 *     directory
 * @param aot what is started instead from an AOT cache; empty if that is the same
 * @param variants the named sets of knobs, by name, "default" among them
 * @param leavesOut the ids of the clauses it does not claim to keep, each with the reason
 * @param links where to read more, by title
 * @param shares the directory of a module that several frameworks share, relative to the directory;
 *     empty for none
 * @param facts what is known of the people and the project behind it
 */
public record Framework(
    String id,
    String name,
    String description,
    Path directory,
    List<String> start,
    List<String> dev,
    List<Path> ships,
    Optional<Build> aot,
    Map<String, Variant> variants,
    Map<String, String> leavesOut,
    Map<String, String> links,
    Optional<Path> shares,
    List<Fact> facts) {

  /** The variant every framework has. */
  public static final String DEFAULT_VARIANT = "default";

  public Framework {
    start = List.copyOf(start);
    dev = List.copyOf(dev);
    ships = List.copyOf(ships);
    variants = Map.copyOf(variants);
    leavesOut = Map.copyOf(leavesOut);
    links = Map.copyOf(links);
    facts = List.copyOf(facts);
  }

  /**
   * The variant with that name; what is asked of the Java runtime besides is among its flags.
   *
   * @param variantName as {@link VariantName} reads it
   * @throws InvalidFrameworkException if there is no such variant, or no such knob in any variant,
   *     or it asks something of Java that does not run on it
   */
  public Variant variant(String variantName) {
    VariantName wanted = VariantName.parse(variantName);
    Variant variant = variants.get(wanted.plain());
    if (variant == null) {
      throw new InvalidFrameworkException(
          "%s has no variant '%s'; it has %s"
              .formatted(id, wanted.plain(), new TreeSet<>(variants.keySet())));
    }
    for (String knob : wanted.knobs()) {
      variant = variant.with(knob(knob));
    }
    if (!wanted.features().isEmpty() && !runsOnJava()) {
      throw new InvalidFrameworkException(
          "%s does not start with %s, so there is no %s"
              .formatted(id, JavaRuntime.PLACEHOLDER, wanted));
    }
    return variant.with(
        wanted.features().stream().sorted().flatMap(one -> one.flags().stream()).toList());
  }

  /** The same framework with one variant in the place of that of the same name. */
  public Framework with(Variant variant) {
    Map<String, Variant> replaced = new HashMap<>(variants);
    replaced.put(variant.name(), variant);
    return with(start, ships, aot, replaced);
  }

  /** The same framework started by another command line, for which nothing has to be built. */
  public Framework startedBy(List<String> command) {
    return with(command, List.of(), Optional.empty(), variants);
  }

  /** The same framework as it is started from an AOT cache. */
  public Framework forAotCache() {
    return aot.map(build -> with(build.start(), build.ships(), Optional.empty(), variants))
        .orElse(this);
  }

  private Framework with(
      List<String> start, List<Path> ships, Optional<Build> aot, Map<String, Variant> variants) {
    return new Framework(
        id,
        name,
        description,
        directory,
        start,
        dev,
        ships,
        aot,
        variants,
        leavesOut,
        links,
        shares,
        facts);
  }

  /** {@link #ships}, and what ships for an AOT cache. */
  public List<Path> everythingShipped() {
    return Stream.concat(ships.stream(), aot.stream().flatMap(build -> build.ships().stream()))
        .distinct()
        .toList();
  }

  /** True if it starts with <code>{java}</code>, so that the Java runtime can be asked things. */
  public boolean runsOnJava() {
    return start.contains(JavaRuntime.PLACEHOLDER);
  }

  /** The knobs of all variants, by name. */
  public Map<String, Knob> knobs() {
    return variants.values().stream()
        .flatMap(variant -> variant.knobs().stream())
        .collect(Collectors.toMap(Knob::name, knob -> knob, (knob, _) -> knob));
  }

  private Knob knob(String wanted) {
    Map<String, Knob> knobs = knobs();
    if (!knobs.containsKey(wanted)) {
      Set<String> known = new TreeSet<>(knobs.keySet());
      Stream.of(JavaFeature.values()).map(JavaFeature::id).forEach(known::add);
      throw new InvalidFrameworkException(
          "%s has no knob '+%s'; it has %s".formatted(id, wanted, known));
    }
    return knobs.get(wanted);
  }

  /** True if everything that ships has been made. */
  public boolean isBuilt() {
    return everythingShipped().stream().map(directory::resolve).allMatch(Files::exists);
  }

  /**
   * Another build of the same code.
   *
   * @param start its command line, as {@link Framework#start}
   * @param ships the files and directories it is made up of, as {@link Framework#ships}
   */
  public record Build(List<String> start, List<Path> ships) {
    public Build {
      start = List.copyOf(start);
      ships = List.copyOf(ships);
    }
  }

  /**
   * A named set of knobs.
   *
   * @param name what the server finds in {@code VARIANT}
   * @param description what it is for
   * @param threadModel what kind of thread its handlers run on
   * @param jvm flags for the Java runtime beyond those all servers share, those of the knobs among
   *     them
   * @param knobs what can also be turned one by one
   */
  public record Variant(
      String name, String description, String threadModel, List<String> jvm, List<Knob> knobs) {
    public Variant {
      jvm = List.copyOf(jvm);
      knobs = List.copyOf(knobs);
    }

    private Variant with(Knob knob) {
      return new Variant(
          name,
          description,
          threadModel,
          Stream.concat(jvm.stream(), knob.jvm().stream()).distinct().toList(),
          Stream.concat(knobs.stream(), Stream.of(knob)).distinct().toList());
    }

    /** The same variant with more flags for the Java runtime. */
    public Variant with(List<String> flags) {
      List<String> all = Stream.concat(jvm.stream(), flags.stream()).distinct().toList();
      return new Variant(name, description, threadModel, all, knobs);
    }
  }

  /**
   * A fact that no measurement shows, and that is never scored.
   *
   * @param topic what it is about, such as "licence"
   * @param says what is so
   * @param source the address where that stands
   * @param seen the day it was looked up
   */
  public record Fact(String topic, String says, URI source, LocalDate seen) {}

  /**
   * One thing that can be set otherwise than by default.
   *
   * @param name what it is called in {@code default+name}, {@code [a-z0-9-]+}
   * @param reason why anybody would
   * @param jvm the flags for the Java runtime that do it, system properties among them
   */
  public record Knob(String name, String reason, List<String> jvm) {
    public Knob {
      jvm = List.copyOf(jvm);
    }
  }
}
