package dev.weighin.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the CPU time of a process from Linux's {@code /proc}: per thread in nanoseconds ({@code
 * schedstat}), and for the whole process in ticks of 10 ms ({@code stat}).
 *
 * <p>The kernel drops a thread's account when the thread ends. Its last known figure is kept here;
 * what it used after that is the rest between the whole process and the threads, and is counted as
 * the application's. The whole process is only known to the tick below, so the largest rest seen so
 * far comes closest.
 */
public final class CpuMeter {
  private static final long NANOS_PER_TICK = 10_000_000L;

  private final Path directory;
  private final Map<String, Account> accounts = new HashMap<>();
  private long restNanos;

  private enum Purpose {
    APPLICATION,
    JIT,
    GC
  }

  private record Account(Purpose purpose, long nanos) {}

  /** A meter for the process with that id. */
  public CpuMeter(long pid) {
    this.directory = Path.of("/proc", String.valueOf(pid));
  }

  /**
   * Read the meter.
   *
   * @return all CPU time since the process started
   * @throws UncheckedIOException if the process is gone
   */
  public CpuTime read() {
    try (Stream<Path> threads = Files.list(directory.resolve("task"))) {
      threads.forEach(this::account);
      long jit = sum(Purpose.JIT);
      long gc = sum(Purpose.GC);
      long threadsTotal = sum(Purpose.APPLICATION) + jit + gc;
      restNanos = Math.max(restNanos, processNanos() - threadsTotal);
      return new CpuTime(sum(Purpose.APPLICATION) + restNanos, jit, gc);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the CPU time of the server", e);
    }
  }

  private void account(Path thread) {
    try {
      String name = Files.readString(thread.resolve("comm")).strip();
      String[] schedule = Files.readString(thread.resolve("schedstat")).strip().split(" ");
      accounts.put(
          thread.getFileName().toString(),
          new Account(purposeOf(name), Long.parseLong(schedule[0])));
    } catch (IOException e) {
      // The thread ended while its files were read; its last account stands.
      return;
    }
  }

  private long sum(Purpose purpose) {
    return accounts.values().stream()
        .filter(account -> account.purpose() == purpose)
        .mapToLong(Account::nanos)
        .sum();
  }

  private long processNanos() throws IOException {
    String stat = Files.readString(directory.resolve("stat"));
    // The second field is the command in parentheses and may hold blanks; utime and stime are the
    // 14th and 15th, see proc_pid_stat(5).
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_PER_TICK;
  }

  /** HotSpot's names for its threads, cut to 15 characters by the kernel. */
  private static Purpose purposeOf(String thread) {
    // The last hands the compilers the profiles that an AOT cache holds (JEP 515).
    boolean compiler =
        thread.startsWith("C1 Compiler")
            || thread.startsWith("C2 Compiler")
            || thread.startsWith("Training replay");
    if (compiler) {
      return Purpose.JIT;
    }
    // The serial collector works on the VM thread.
    boolean collector =
        thread.startsWith("GC Thread") || thread.startsWith("G1 ") || thread.equals("VM Thread");
    return collector ? Purpose.GC : Purpose.APPLICATION;
  }
}
