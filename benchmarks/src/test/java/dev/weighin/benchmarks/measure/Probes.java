package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.load.ResponseTimes;
import java.time.Duration;
import java.util.List;

/** Made-up probes with a p99 of choice. */
public final class Probes {
  private static final Conditions QUIET = new Conditions(0.0, 0.0, 0L, List.of());

  private Probes() {}

  /**
   * A trial in which the capacity was searched: the p99 goes from 5 ms to 500 ms between half as
   * much again and what is given.
   */
  public static Trial searched(Trial trial, double perSecond, boolean generatorLimited) {
    List<Probe> probes =
        List.of(
            quiet(0, perSecond, 6),
            quiet(1, perSecond, 5),
            quiet(1, 1.5 * perSecond, generatorLimited ? 6 : 500));
    Saturation saturation =
        new Saturation(
            32, Duration.ofSeconds(5), Math.round(6 * perSecond), 0, 0.4, List.of(), QUIET);
    return trial.with(new Capacity(generatorLimited, probes), saturation);
  }

  /** A probe nothing disturbed. */
  public static Probe quiet(int pass, double perSecond, double p99Millis) {
    return probe(pass, perSecond, p99Millis, 0, QUIET);
  }

  /** A probe in which some requests failed. */
  public static Probe failing(int pass, double perSecond, double p99Millis) {
    return probe(pass, perSecond, p99Millis, 7, QUIET);
  }

  /** A probe in which a neighbour took a part of the machine. */
  public static Probe disturbed(int pass, double perSecond, double p99Millis) {
    return probe(pass, perSecond, p99Millis, 0, new Conditions(0.2, 0.0, 0L, List.of()));
  }

  /** A probe that the load generator could not keep up with. */
  public static Probe generatorBusy(int pass, double perSecond, double p99Millis) {
    return probe(
        pass,
        perSecond,
        p99Millis,
        0,
        QUIET,
        new LoadProblem(LoadProblem.Kind.GENERATOR_BUSY, "the generator used 93 % of a core"));
  }

  private static Probe probe(
      int pass,
      double perSecond,
      double p99Millis,
      long failed,
      Conditions conditions,
      LoadProblem... problems) {
    long requests = Math.round(4 * perSecond);
    double p99 = 1_000 * p99Millis;
    return new Probe(
        pass,
        perSecond,
        requests,
        failed,
        new ResponseTimes(requests, p99 / 4, p99 / 2, p99, 2 * p99, 3 * p99, ""),
        new CpuTime(requests * 50_000, 0, 0),
        0.3,
        List.of(problems),
        conditions);
  }
}
