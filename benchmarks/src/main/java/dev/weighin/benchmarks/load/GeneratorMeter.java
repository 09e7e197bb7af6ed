package dev.weighin.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** Watches this process while it makes load. */
final class GeneratorMeter {
  private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final String CORES = "Cpus_allowed_list:";

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private final HiccupMeter hiccups = new HiccupMeter();
  private Reading start;
  private Reading end;

  private record Reading(long nanos, long cpuNanos, long gcPauses, long gcMillis) {}

  void start() {
    hiccups.start();
    start = read();
  }

  void stop() {
    end = read();
    try {
      hiccups.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  GeneratorHealth health(long requests, LoadPhase load) {
    long elapsed = end.nanos - start.nanos;
    long cpu = end.cpuNanos - start.cpuNanos;
    return new GeneratorHealth(
        cores(),
        Duration.ofNanos(elapsed),
        Duration.ofNanos(cpu),
        TimeUnit.NANOSECONDS.toMicros(cpu) / (double) Math.max(1, requests),
        (double) cpu / elapsed,
        hiccups.count(),
        hiccups.longestNanos() / NANOS_PER_MILLI,
        end.gcPauses - start.gcPauses,
        end.gcMillis - start.gcMillis,
        load.lateStarts(),
        load.latestStartNanos() / NANOS_PER_MILLI);
  }

  private Reading read() {
    return new Reading(
        System.nanoTime(),
        system.getProcessCpuTime(),
        sum(GarbageCollectorMXBean::getCollectionCount),
        sum(GarbageCollectorMXBean::getCollectionTime));
  }

  private long sum(ToLongFunction<GarbageCollectorMXBean> value) {
    return collectors.stream().mapToLong(value).sum();
  }

  private static String cores() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith(CORES))
          .map(line -> line.substring(CORES.length()).strip())
          .findFirst()
          .orElse("unavailable: the kernel does not list them");
    } catch (IOException e) {
      return "unavailable: " + e.getMessage();
    }
  }
}
