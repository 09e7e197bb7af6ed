package dev.weighin.benchmarks.analyse.calibration;

import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.results.Host;
import dev.weighin.benchmarks.results.InvalidResultException;
import dev.weighin.benchmarks.results.ResultDirectories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How often the tool was right on a machine, over all its calibrations.
 *
 * @param calibrations as many of that machine, in any order
 */
public record LiveErrorRates(List<Calibration> calibrations) {
  /** Those of a machine that was never calibrated. */
  public static final LiveErrorRates NONE = new LiveErrorRates(List.of());

  public LiveErrorRates {
    calibrations = List.copyOf(calibrations);
  }

  /**
   * How often something came out as it should.
   *
   * @param right how often
   * @param judged of how many that allowed a verdict
   * @param tried of how many in all
   */
  public record Rate(int right, int judged, int tried) {}

  /**
   * A slowdown of a known size.
   *
   * @param rate how often it was found
   * @param sizeFound what was measured of it, by what was injected: the mean over those judged, 1
   *     for exactly that; 0 if none was
   */
  public record Slowdown(Rate rate, double sizeFound) {}

  /**
   * The calibrations of a machine.
   *
   * @param directory holds one directory for each, such as {@code results}
   * @param host the facts of the machine
   */
  public static LiveErrorRates in(Path directory, Map<String, String> host) {
    return new LiveErrorRates(
        ResultDirectories.holding(CalibrationFile.NAME, directory).stream()
            .flatMap(one -> read(one).stream())
            .filter(one -> Host.isSameMachine(one.header().host(), host))
            .toList());
  }

  /** The A/A sessions: right is a verdict other than DIFFERENT, by the id of the metric. */
  public Map<String, Rate> alike() {
    Map<String, List<Verdict>> byMetric = new LinkedHashMap<>();
    outcomes(CalibrationLine.Alike.class)
        .forEach(
            session ->
                session
                    .verdicts()
                    .forEach(
                        (metric, verdict) ->
                            byMetric
                                .computeIfAbsent(metric, any -> new ArrayList<>())
                                .add(verdict)));
    Map<String, Rate> rates = new LinkedHashMap<>();
    byMetric.forEach(
        (metric, verdicts) -> rates.put(metric, rate(verdicts, LiveErrorRates::isNotDifferent)));
    return rates;
  }

  /** The slowdowns by their label: right is DIFFERENT, in the right direction. */
  public Map<String, Slowdown> slowdowns() {
    Map<String, List<CalibrationLine.Injected>> byLabel = new LinkedHashMap<>();
    outcomes(CalibrationLine.Injected.class)
        .forEach(one -> byLabel.computeIfAbsent(one.arm(), any -> new ArrayList<>()).add(one));
    Map<String, Slowdown> slowdowns = new LinkedHashMap<>();
    byLabel.forEach((label, tries) -> slowdowns.put(label, slowdown(tries)));
    return slowdowns;
  }

  /** The stalled servers: right is the p99 that must come out. */
  public Rate stalls() {
    List<CalibrationLine.Stalled> stalls = outcomes(CalibrationLine.Stalled.class).toList();
    int right = (int) stalls.stream().filter(CalibrationLine.Stalled::wasRight).count();
    return new Rate(right, stalls.size(), stalls.size());
  }

  /** The stopped generators: right is a trial that was called invalid. */
  public Rate stops() {
    List<CalibrationLine.Stopped> stops = outcomes(CalibrationLine.Stopped.class).toList();
    int right = (int) stops.stream().filter(CalibrationLine.Stopped::wasInvalid).count();
    return new Rate(right, stops.size(), stops.size());
  }

  private <L extends CalibrationLine> Stream<L> outcomes(Class<L> kind) {
    return calibrations.stream().flatMap(one -> one.of(kind));
  }

  private static Slowdown slowdown(List<CalibrationLine.Injected> tries) {
    int found = (int) tries.stream().filter(CalibrationLine.Injected::wasFound).count();
    List<CalibrationLine.Injected> judged =
        tries.stream().filter(one -> isValid(one.verdict())).toList();
    double size =
        judged.stream().mapToDouble(one -> one.found() / one.injected()).average().orElse(0);
    return new Slowdown(new Rate(found, judged.size(), tries.size()), size);
  }

  private static Rate rate(List<Verdict> verdicts, Predicate<Verdict> isRight) {
    List<Verdict> judged = verdicts.stream().filter(LiveErrorRates::isValid).toList();
    return new Rate((int) judged.stream().filter(isRight).count(), judged.size(), verdicts.size());
  }

  private static boolean isValid(Verdict verdict) {
    return !(verdict instanceof Verdict.Invalid);
  }

  private static boolean isNotDifferent(Verdict verdict) {
    return !(verdict instanceof Verdict.Different);
  }

  private static Optional<Calibration> read(Path directory) {
    try {
      return Optional.of(CalibrationFile.read(directory));
    } catch (InvalidResultException e) {
      // A damaged or newer file says nothing.
      return Optional.empty();
    }
  }
}
