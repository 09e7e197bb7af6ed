package dev.weighin.benchmarks.measure;

import java.util.Optional;
import java.util.OptionalLong;

/** All meters of one server process, read together. */
public final class ServerMeter implements AutoCloseable {
  private final CpuMeter cpu;
  private final Optional<AllocationMeter> allocation;

  private ServerMeter(CpuMeter cpu, Optional<AllocationMeter> allocation) {
    this.cpu = cpu;
    this.allocation = allocation;
  }

  /**
   * What the meters showed.
   *
   * @param cpu CPU time since the process started
   * @param allocatedBytes heap bytes allocated since it started; empty for a process that is no JVM
   * @param costOfReading the part of them that one reading adds
   */
  public record Reading(CpuTime cpu, OptionalLong allocatedBytes, long costOfReading) {

    /** Heap bytes allocated between an earlier reading and this one, by all but the reading. */
    public OptionalLong allocatedSince(Reading earlier) {
      return allocatedBytes.isPresent() && earlier.allocatedBytes.isPresent()
          ? OptionalLong.of(
              allocatedBytes.getAsLong() - earlier.allocatedBytes.getAsLong() - costOfReading)
          : OptionalLong.empty();
    }
  }

  /** Meters for the process with that id; a process that is no JVM has no allocation meter. */
  public static ServerMeter attach(long pid) {
    return new ServerMeter(new CpuMeter(pid), allocationMeter(pid));
  }

  /** A meter of nothing but the CPU time of that process. */
  static ServerMeter ofCpuTime(long pid) {
    return new ServerMeter(new CpuMeter(pid), Optional.empty());
  }

  /** Read all meters. */
  public Reading read() {
    return new Reading(
        cpu.read(),
        allocation.map(meter -> OptionalLong.of(meter.read())).orElse(OptionalLong.empty()),
        allocation.map(AllocationMeter::costOfReading).orElse(0L));
  }

  /** The heap in use after a full collection, in bytes; null for a process that is no JVM. */
  Long liveHeapBytes() {
    return allocation.map(AllocationMeter::liveHeapBytes).orElse(null);
  }

  @Override
  public void close() {
    allocation.ifPresent(AllocationMeter::close);
  }

  private static Optional<AllocationMeter> allocationMeter(long pid) {
    try {
      return Optional.of(AllocationMeter.attach(pid));
    } catch (MeterException e) {
      return Optional.empty();
    }
  }
}
