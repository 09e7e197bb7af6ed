package dev.weighin.benchmarks.analyse.compare;

import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.PairedBlocks;
import dev.weighin.benchmarks.analyse.Pairing;
import dev.weighin.benchmarks.analyse.statistics.BetweenSessions;
import dev.weighin.benchmarks.results.InvalidResultException;
import dev.weighin.benchmarks.results.ResultDirectories;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Earlier sessions of a host. Those that weighed the very same builds show how much a result moves
 * from session to session by itself.
 */
public final class History {
  private final List<Session> sessions;

  private record Session(Run run, Pairing pairing) {}

  /** A history of these runs. */
  public History(List<Run> runs) {
    this.sessions = runs.stream().map(run -> new Session(run, new Pairing(run))).toList();
  }

  /**
   * The readable runs below a directory, such as {@code results}; none if there is no such
   * directory.
   *
   * @param directory holds one directory per run
   */
  public static List<Run> runsIn(Path directory) {
    return ResultDirectories.holding(ResultFile.NAME, directory).stream()
        .flatMap(entry -> read(entry).stream())
        .toList();
  }

  private static Optional<Run> read(Path entry) {
    try {
      return Optional.of(ResultFile.read(entry));
    } catch (InvalidResultException e) {
      // A damaged or foreign file is no part of the history.
      return Optional.empty();
    }
  }

  /** How much an arm's ratio to another moves from session to session while the builds stay. */
  BetweenSessions of(Metric metric, ArmLine arm, ArmLine reference) {
    Map<String, List<Double>> byBuild = new TreeMap<>();
    for (Session session : sessions) {
      Optional<ArmLine> itsArm = same(session.run(), arm);
      Optional<ArmLine> itsReference = same(session.run(), reference);
      if (itsArm.isPresent() && itsReference.isPresent()) {
        Pair pair = new Pair(itsArm.get().label(), itsReference.get().label());
        PairedBlocks blocks = session.pairing().pair(metric, pair);
        if (blocks.defects().isEmpty()) {
          byBuild
              .computeIfAbsent(
                  itsArm.get().artifactSha256() + itsReference.get().artifactSha256(),
                  build -> new ArrayList<>())
              .add(blocks.logRatios().logs().mean());
        }
      }
    }
    return BetweenSessions.of(List.copyOf(byBuild.values()));
  }

  /** The arm of a run that is the same framework and variant, whatever its build. */
  static Optional<ArmLine> same(Run run, ArmLine arm) {
    return run.header().arms().stream()
        .filter(one -> !one.sentinel())
        .filter(one -> one.label().equals(arm.label()))
        .filter(one -> one.framework().equals(arm.framework()))
        .filter(one -> one.variant().equals(arm.variant()))
        .findFirst();
  }
}
