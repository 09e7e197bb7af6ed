package dev.weighin.benchmarks.analyse.compare;

import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What two runs must have in common for a comparison to mean something.
 *
 * @param hard if any of these differs, the two measured different things
 * @param soft if any of these differs, a reader should know
 */
public record Comparability(Map<String, String> hard, Map<String, String> soft) {

  /** What counts of one run. */
  public static Comparability of(Run run) {
    ResultLine.Header header = run.header();
    Map<String, String> host = header.host();
    Map<String, String> hard = new LinkedHashMap<>();
    hard.put("format version", String.valueOf(header.version()));
    hard.put("contract", contract(run));
    hard.put("profile", header.profile());
    hard.put("schedule", String.valueOf(header.schedule()));
    hard.put("load (--rate sets it)", load(run));
    hard.put("connections", String.valueOf(header.connections()));
    hard.put("CPU model", fact(host, "cpu"));
    hard.put("cores", fact(host, "cores"));
    hard.put("pinning", header.pinning());
    hard.put("JDK", fact(host, "jdk"));
    hard.put("flags of every server", String.join(" ", header.sharedFlags()));
    for (ResultLine.ArmLine arm : header.arms()) {
      hard.put("flags of " + arm.label(), String.join(" ", arm.jvm()));
    }
    Map<String, String> soft = new LinkedHashMap<>();
    soft.put("Weigh-in", header.toolVersion());
    soft.put("operating system", fact(host, "os"));
    soft.put("memory", fact(host, "memory"));
    return new Comparability(hard, soft);
  }

  /** The hard differences to another run; empty if the two may be compared. */
  public List<Mismatch> refusals(Comparability other) {
    return differences(hard, other.hard);
  }

  /** The soft differences to another run. */
  public List<Mismatch> doubts(Comparability other) {
    return differences(soft, other.soft);
  }

  private static List<Mismatch> differences(Map<String, String> one, Map<String, String> other) {
    List<Mismatch> differences = new ArrayList<>();
    one.forEach(
        (field, value) -> {
          if (other.containsKey(field) && !value.equals(other.get(field))) {
            differences.add(new Mismatch(field, value, other.get(field)));
          }
        });
    return List.copyOf(differences);
  }

  private static String contract(Run run) {
    return run.gated().stream()
        .map(gated -> gated.result().contractVersion() + " " + gated.result().contractHash())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String load(Run run) {
    return run.trials().stream()
        .flatMap(trial -> trial.phases().stream())
        .map(
            phase ->
                String.format(
                        Locale.ROOT,
                        "%s %s at %.0f/s",
                        phase.scenario(),
                        phase.level(),
                        phase.load().askedRate())
                    .toLowerCase(Locale.ROOT))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String fact(Map<String, String> host, String name) {
    return host.getOrDefault(name, "not recorded");
  }
}
