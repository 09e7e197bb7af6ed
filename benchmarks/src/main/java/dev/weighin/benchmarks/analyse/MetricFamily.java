package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.quantity.Unit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a metric is about, whatever load it was taken under. */
public enum MetricFamily {
  START_UP(
      "start-up",
      "start-up: first right answer",
      Unit.MICROSECONDS,
      Sensitivity.START,
      Margin.WIDE,
      Wording.takes("time to the first right answer")),
  START_UP_CPU(
      "start-up-cpu",
      "start-up: CPU time",
      Unit.MICROSECONDS,
      Sensitivity.CPU,
      Margin.WIDE,
      Wording.needs("CPU time to start")),
  START_UP_JIT(
      "start-up-jit",
      "start-up: CPU time of the JIT compiler",
      Unit.MICROSECONDS,
      Sensitivity.CPU,
      Margin.NO_VERDICT,
      Wording.needs("CPU time for compilation to start")),
  RSS_READY(
      "rss-ready",
      "memory (RSS) at the first answer",
      Unit.BYTES,
      Sensitivity.COUNT,
      Margin.NARROW,
      Wording.needs("memory at its first answer")),
  CLASSES(
      "classes",
      "classes loaded at the first answer",
      Unit.COUNT,
      Sensitivity.COUNT,
      Margin.NARROW,
      Wording.needsSome("loaded classes")),
  THREADS_READY(
      "threads-ready",
      "threads at the first answer",
      Unit.COUNT,
      Sensitivity.COUNT,
      Margin.NO_VERDICT,
      Wording.needsSome("threads at its first answer")),
  THREADS(
      "threads",
      "threads under load",
      Unit.COUNT,
      Sensitivity.COUNT,
      Margin.NO_VERDICT,
      Wording.needsSome("threads under load")),
  RSS_IDLE(
      "rss-idle",
      "memory (RSS) idle",
      Unit.BYTES,
      Sensitivity.COUNT,
      Margin.NARROW,
      Wording.needs("memory when idle")),
  RSS_PEAK(
      "rss-peak",
      "memory (RSS) peak under load",
      Unit.BYTES,
      Sensitivity.COUNT,
      Margin.NARROW,
      Wording.needs("memory at its peak")),
  HEAP_NEEDED(
      "heap-needed",
      "smallest heap that holds the lower rate",
      Unit.BYTES,
      Sensitivity.COUNT,
      Margin.OF_STEPS,
      Wording.needs("heap")),
  CPU(
      "cpu",
      "CPU per request",
      Unit.MICROSECONDS,
      Sensitivity.CPU,
      Margin.NARROW,
      Wording.needs("CPU per request")),
  CPU_RELATIVE(
      "cpu-rel",
      "relative CPU per request",
      Unit.TIMES,
      Sensitivity.RELATIVE_CPU,
      Margin.NARROW,
      Wording.needs("relative CPU per request")),
  CPU_GC(
      "cpu-gc",
      "CPU of the garbage collector per request",
      Unit.MICROSECONDS,
      Sensitivity.CPU,
      Margin.NO_VERDICT,
      Wording.needs("CPU for garbage collection per request")),
  CPU_JIT(
      "cpu-jit",
      "CPU of the JIT compiler per request",
      Unit.MICROSECONDS,
      Sensitivity.CPU,
      Margin.NO_VERDICT,
      Wording.needs("CPU for compilation per request")),
  BYTES(
      "bytes",
      "bytes allocated per request",
      Unit.BYTES,
      Sensitivity.COUNT,
      Margin.NARROW,
      Wording.needs("allocation per request")),
  P50("p50", Margin.NARROW),
  P90("p90", Margin.WIDE),
  P99("p99", Margin.WIDE),
  P999("p99.9", Margin.WIDE),
  MAX("max", Margin.NO_VERDICT),
  CAPACITY_10("capacity-10ms", 10),
  CAPACITY_25("capacity-25ms", 25),
  CAPACITY_50("capacity-50ms", 50),
  CAPACITY_100("capacity-100ms", 100),
  SATURATION(
      "saturation",
      "saturation throughput (closed loop)",
      Unit.PER_SECOND,
      Sensitivity.TIME,
      Margin.WIDE,
      new Wording("reaches", "reach", "more", "less", "requests/s in a closed loop")),
  RATE(
      "rate",
      "achieved rate",
      Unit.PER_SECOND,
      Sensitivity.TIME,
      Margin.NO_VERDICT,
      Wording.has("achieved rate")),
  GENERATOR_CPU(
      "generator-cpu",
      "CPU of the load generator per request",
      Unit.MICROSECONDS,
      Sensitivity.CPU,
      Margin.NO_VERDICT,
      Wording.needs("generator CPU per request"));

  /** What is about the most a server can do; of this, more is better, and of all else less. */
  public static final Set<MetricFamily> LIMITS =
      EnumSet.of(CAPACITY_10, CAPACITY_25, CAPACITY_50, CAPACITY_100, SATURATION);

  /** Relative changes that count as none. */
  private static final class Margin {
    static final double NARROW = 0.05;
    static final double WIDE = 0.10;

    /** As far as two heaps lie apart that are tried, at most, where a server can run at all. */
    static final double OF_STEPS = 0.25;

    /**
     * Rate and generator are ours, a maximum is a single request, threads are few, and parts of the
     * CPU time are in it or will end.
     */
    static final double NO_VERDICT = 0;
  }

  private final String id;
  private final String title;
  private final Unit unit;
  private final Sensitivity sensitivity;
  private final double margin;
  private final Wording wording;
  private final OptionalInt limitMillis;

  MetricFamily(String id, int limitMillis) {
    this(
        id,
        "capacity: requests/s at a p99 of " + limitMillis + " ms at most",
        Unit.PER_SECOND,
        Sensitivity.TIME,
        Margin.WIDE,
        new Wording(
            "keeps", "keep", "more", "less", "requests/s within a p99 of " + limitMillis + " ms"),
        OptionalInt.of(limitMillis));
  }

  MetricFamily(String percentile, double margin) {
    this(
        percentile,
        "latency " + percentile,
        Unit.MICROSECONDS,
        Sensitivity.TIME,
        margin,
        Wording.has(percentile + " latency"));
  }

  MetricFamily(
      String id, String title, Unit unit, Sensitivity sensitivity, double margin, Wording wording) {
    this(id, title, unit, sensitivity, margin, wording, OptionalInt.empty());
  }

  MetricFamily(
      String id,
      String title,
      Unit unit,
      Sensitivity sensitivity,
      double margin,
      Wording wording,
      OptionalInt limitMillis) {
    this.id = id;
    this.title = title;
    this.unit = unit;
    this.sensitivity = sensitivity;
    this.margin = margin;
    this.wording = wording;
    this.limitMillis = limitMillis;
  }

  /** The family with that id, or of the metric with that id. */
  public static Optional<MetricFamily> named(String id) {
    String name = id.split("@", 2)[0];
    return Arrays.stream(values()).filter(family -> family.id.equals(name)).findFirst();
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public Unit unit() {
    return unit;
  }

  public Sensitivity sensitivity() {
    return sensitivity;
  }

  /** Whether arms are compared by it at all. */
  public boolean isJudged() {
    return margin > 0;
  }

  /** The relative change that counts as none, such as 0.05; 0 where no verdict is given. */
  public double margin() {
    return margin;
  }

  /** Whether more of it is better. */
  public boolean isMoreBetter() {
    return LIMITS.contains(this);
  }

  /** The p99 at which a capacity is taken, in milliseconds; empty for what is no capacity. */
  public OptionalInt limitMillis() {
    return limitMillis;
  }

  public Wording wording() {
    return wording;
  }

  /**
   * The fewest requests a phase needs for the value to mean something; 0 for any number. A
   * percentile needs 100 requests beyond it: the 99th needs 10,000. The largest of 299 is, with 95
   * % confidence, no less than the 99th percentile: 1 - 0.99^299 > 0.95 (Hahn and Meeker,
   * "Statistical Intervals", 1991, section 5.2).
   */
  public long requestsNeeded() {
    return switch (this) {
      case P99 -> 10_000;
      case P999 -> 100_000;
      case MAX -> 299;
      default -> 0;
    };
  }

  /** What it is and is not, for people. */
  public Explanation explanation() {
    return Explanation.of(this);
  }
}
