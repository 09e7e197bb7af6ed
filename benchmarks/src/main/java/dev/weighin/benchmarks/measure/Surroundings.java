package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.plan.Cores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Watches, during one measurement, what else happens on the cores it uses. */
public final class Surroundings {
  private final Cores cores;
  private final List<CpuMeter> own;
  private final Reading before;

  /** Values are null where they could not be read. */
  private record Reading(
      CoreTicks ticks, long ownNanos, Long throttled, List<String> unavailable) {}

  private Surroundings(Cores cores, List<CpuMeter> own) {
    this.cores = cores;
    this.own = own;
    this.before = read();
  }

  /**
   * Begin to watch.
   *
   * @param cores the cores the measurement uses
   * @param helpers the processes other than the server that work for the measurement; this one is
   *     known already
   */
  public static Surroundings watch(Cores cores, long... helpers) {
    LongStream pids = LongStream.concat(LongStream.of(ownPid()), LongStream.of(helpers));
    return new Surroundings(cores, pids.mapToObj(CpuMeter::new).toList());
  }

  /**
   * What happened since.
   *
   * @param server the CPU time the server used meanwhile
   */
  public Conditions conditions(CpuTime server) {
    Reading after = read();
    Double steal = null;
    Double foreign = null;
    if (before.ticks != null && after.ticks != null) {
      CoreTicks ticks = after.ticks.since(before.ticks);
      double total = Math.max(1, ticks.total());
      double ours = (server.totalNanos() + after.ownNanos - before.ownNanos) / CoreTicks.NANOS;
      steal = ticks.steal() / total;
      foreign = Math.clamp((ticks.working() - ours) / total, 0, 1);
    }
    boolean throttling = before.throttled != null && after.throttled != null;
    return new Conditions(
        steal,
        foreign,
        throttling ? after.throttled - before.throttled : null,
        Stream.concat(before.unavailable.stream(), after.unavailable.stream()).distinct().toList());
  }

  private Reading read() {
    List<String> unavailable = new ArrayList<>();
    CoreTicks ticks = null;
    Long throttled = null;
    try {
      ticks = CoreTicks.of(cores);
    } catch (IOException e) {
      unavailable.add("steal: " + e.getMessage());
      unavailable.add("foreign: " + e.getMessage());
    }
    try {
      throttled = Throttling.micros();
    } catch (IOException e) {
      unavailable.add("throttling: " + e.getMessage());
    }
    long nanos = own.stream().mapToLong(meter -> meter.read().totalNanos()).sum();
    return new Reading(ticks, nanos, throttled, unavailable);
  }

  private static long ownPid() {
    return ProcessHandle.current().pid();
  }
}
