package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.code.Library;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.ResultLine.Built;
import dev.weighin.benchmarks.results.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which libraries ship with which contender. */
public final class Libraries {
  private final Run run;
  private final List<ArmLine> contenders;

  Libraries(Run run, List<ArmLine> contenders) {
    this.run = run;
    this.contenders = contenders;
  }

  /** The contenders whose libraries are known, one for each framework. */
  public List<ArmLine> contenders() {
    return onePerFramework(contenders.stream().filter(arm -> of(arm).isPresent()).toList());
  }

  /** The first of the arms of each framework. */
  static List<ArmLine> onePerFramework(List<ArmLine> arms) {
    Map<String, ArmLine> first = new LinkedHashMap<>();
    arms.forEach(arm -> first.putIfAbsent(arm.framework(), arm));
    return List.copyOf(first.values());
  }

  /** The ids of all libraries, each once. */
  public List<String> ids() {
    return contenders().stream()
        .flatMap(arm -> of(arm).orElseThrow().stream())
        .map(Library::id)
        .distinct()
        .sorted()
        .toList();
  }

  /** The version a contender ships, marked where its own build asks for it; empty for none. */
  public String version(ArmLine arm, String id) {
    return of(arm).orElseThrow().stream()
        .filter(library -> library.id().equals(id))
        .findFirst()
        .map(library -> library.version() + (library.direct() ? " direct" : ""))
        .orElse("");
  }

  /** The licence of a library, as the first contender that ships it knows it. */
  public String licence(String id) {
    return contenders().stream()
        .flatMap(arm -> of(arm).orElseThrow().stream())
        .filter(library -> library.id().equals(id) && library.licence() != null)
        .findFirst()
        .map(Library::licence)
        .orElse("not named");
  }

  /** How many libraries, such as {@code 9 direct, 41 in all}; a dash where that is not known. */
  public String count(ArmLine arm) {
    return of(arm)
        .map(
            all ->
                "%d direct, %d in all"
                    .formatted(all.stream().filter(Library::direct).count(), all.size()))
        .orElse("–");
  }

  private Optional<List<Library>> of(ArmLine arm) {
    return run.built(arm).map(Built::libraries);
  }
}
