package dev.weighin.benchmarks.measure;

/**
 * CPU time a process has used, split by what its threads are for.
 *
 * @param applicationNanos everything that is neither of the other two, in nanoseconds
 * @param jitNanos the JIT compiler's threads, in nanoseconds; 0 for a process that is no JVM
 * @param gcNanos the garbage collector's threads, in nanoseconds; 0 for a process that is no JVM
 */
public record CpuTime(long applicationNanos, long jitNanos, long gcNanos) {

  /** What was used between an earlier reading and this one. */
  public CpuTime since(CpuTime earlier) {
    return new CpuTime(
        applicationNanos - earlier.applicationNanos,
        jitNanos - earlier.jitNanos,
        gcNanos - earlier.gcNanos);
  }

  /** All three together, in nanoseconds. */
  public long totalNanos() {
    return applicationNanos + jitNanos + gcNanos;
  }
}
