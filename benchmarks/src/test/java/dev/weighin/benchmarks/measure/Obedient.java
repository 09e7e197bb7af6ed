package dev.weighin.benchmarks.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;

/** A process that allocates or burns a known amount when told to, on standard input. */
final class Obedient {
  /** How much it allocates, in bytes. */
  static final long BYTES = 20_000_000;

  /** How long it keeps a core busy, in nanoseconds of CPU time. */
  static final long BURN_NANOS = 200_000_000;

  private static final int PIECE = 10_000;
  private static volatile Object sink;

  private Obedient() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      switch (order) {
        case "platform" -> Thread.ofPlatform().start(Obedient::allocate).join();
        case "virtual" -> Thread.ofVirtual().start(Obedient::allocate).join();
        case "burn" -> Thread.ofPlatform().start(Obedient::burn).join();
        default -> sink = order;
      }
      System.out.println("done " + order);
    }
  }

  private static void allocate() {
    for (int i = 0; i < BYTES / PIECE; i++) {
      sink = new byte[PIECE];
      Thread.yield();
    }
  }

  private static void burn() {
    var threads = ManagementFactory.getThreadMXBean();
    while (threads.getCurrentThreadCpuTime() < BURN_NANOS) {
      Thread.onSpinWait();
    }
  }
}
