package dev.weighin.benchmarks.results;

import dev.weighin.benchmarks.develop.BuildTimes;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.ShippedDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long builds took, as {@code weigh build} leaves it beside the runs of a workspace.
 *
 * @param takenAt when it began, UTC
 * @param seed where the randomness of the order started
 * @param host facts about the machine, by name
 * @param artifacts digests of what ships, by framework
 * @param times one entry for each framework and block, in the order they were taken
 */
public record BuildStudy(
    Instant takenAt,
    long seed,
    Map<String, String> host,
    Map<String, String> artifacts,
    List<BuildTimes> times) {
  /** The name of the file in the directory of a study. */
  public static final String FILE = "build.json";

  private static final long MAX_BYTES = 1_048_576;

  public BuildStudy {
    Objects.requireNonNull(takenAt, "takenAt");
    host = Map.copyOf(host);
    artifacts = Map.copyOf(artifacts);
    times = List.copyOf(times);
  }

  /**
   * All studies beside each other, the newest first. What is damaged, too large or of another
   * version says nothing.
   *
   * @param directory where runs and studies go; it need not exist
   */
  public static List<BuildStudy> in(Path directory) {
    return ResultDirectories.holding(FILE, directory).stream()
        .flatMap(entry -> read(entry.resolve(FILE)).stream())
        .sorted(Comparator.comparing(BuildStudy::takenAt).reversed())
        .toList();
  }

  private static Optional<BuildStudy> read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        return Optional.empty();
      }
      JsonNode document = JsonMapper.shared().readTree(file);
      return Optional.ofNullable(
          JsonMapper.shared().treeToValue(document.path("data"), BuildStudy.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * What the newest study of this very build on this machine says.
   *
   * @param newestFirst the studies there are
   * @return empty if there is none
   */
  static Optional<Developed> of(Framework framework, List<BuildStudy> newestFirst) {
    if (newestFirst.isEmpty()) {
      return Optional.empty();
    }
    String digest = ShippedDigest.of(framework);
    Map<String, String> here = Host.describe();
    return newestFirst.stream()
        .filter(study -> digest.equals(study.artifacts.get(framework.id())))
        .filter(study -> Host.isSameMachine(study.host, here))
        .findFirst()
        .map(study -> new Developed(study.takenAt, study.of(framework.id())));
  }

  private List<BuildTimes> of(String framework) {
    return times.stream().filter(taken -> taken.framework().equals(framework)).toList();
  }

  /**
   * How long one framework kept people waiting who develop with it.
   *
   * @param takenAt when it was measured, UTC
   * @param blocks one entry for each block
   */
  public record Developed(Instant takenAt, List<BuildTimes> blocks) {
    public Developed {
      blocks = List.copyOf(blocks);
    }
  }
}
