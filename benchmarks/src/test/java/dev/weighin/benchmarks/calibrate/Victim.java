package dev.weighin.benchmarks.calibrate;

import java.lang.management.ManagementFactory;

/** A program that says what 10,000 calls of a method that does nothing cost it. */
final class Victim {
  private static final int CALLS = 10_000;

  private Victim() {}

  public static void main(String[] arguments) {
    var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    // The first readings allocate as well.
    thread.getCurrentThreadAllocatedBytes();
    thread.getCurrentThreadCpuTime();
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long nanos = thread.getCurrentThreadCpuTime();
    for (int i = 0; i < CALLS; i++) {
      handle();
    }
    nanos = thread.getCurrentThreadCpuTime() - nanos;
    bytes = thread.getCurrentThreadAllocatedBytes() - bytes;
    System.out.println(bytes / CALLS + " bytes, " + nanos / CALLS + " ns");
  }

  static void handle() {
    // Whatever is injected is all it does.
  }
}
