package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.calibration.Check;
import dev.weighin.benchmarks.calibrate.agent.Injection;
import java.util.List;
import java.util.Locale;

/** A change that is injected into a server, and the metric that must show it. */
enum Slowdown {
  CPU_5(Check.CPU, "cpu-rel@mix", 0.05),
  CPU_10(Check.CPU, "cpu-rel@mix", 0.10),
  CPU_25(Check.CPU, "cpu-rel@mix", 0.25),
  BYTES_512(Check.BYTES, "bytes@mix", 512),
  START_UP_50(Check.START_UP, "start-up", 50);

  /** What needs requests to show. */
  static final List<Slowdown> UNDER_LOAD = List.of(CPU_5, CPU_10, CPU_25, BYTES_512);

  /** What needs none. */
  static final List<Slowdown> AT_START = List.of(START_UP_50);

  private static final double THOUSAND = 1_000;

  private final Check check;
  private final String metric;
  private final double size;

  Slowdown(Check check, String metric, double size) {
    this.check = check;
    this.metric = metric;
    this.size = size;
  }

  Check check() {
    return check;
  }

  Metric metric() {
    return Metric.named(metric);
  }

  /** What the slowed server is called, such as {@code cpu-25}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * How much is injected, in the metric's unit.
   *
   * @param base what the metric is of a server that is not slowed
   */
  double amount(double base) {
    return switch (this) {
      case CPU_5, CPU_10, CPU_25 -> size * base;
      case BYTES_512 -> size;
      case START_UP_50 -> size * THOUSAND;
    };
  }

  /**
   * The same as what the agent is told.
   *
   * @param cpuMicros the CPU time per request of a server that is not slowed, in microseconds
   */
  Injection injection(Injection none, double cpuMicros) {
    double amount = amount(cpuMicros);
    return switch (this) {
      case CPU_5, CPU_10, CPU_25 -> none.burning(Math.round(amount * THOUSAND));
      case BYTES_512 -> none.allocating((int) amount);
      case START_UP_50 -> none.delaying(Math.round(amount / THOUSAND));
    };
  }
}
