package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.plan.Cores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What some cores of this machine have done since it was started, in ticks, from Linux's {@code
 * /proc/stat}.
 *
 * <p>Interrupts are left out of {@code working}: kernels differ in whether they charge them to the
 * process that happens to run. Where they do, foreign work of that size goes unseen.
 *
 * @param working ticks in which a process ran
 * @param steal ticks a hypervisor gave to others
 * @param total all ticks
 */
record CoreTicks(long working, long steal, long total) {
  /** The kernel reports in hundredths of a second whatever its own tick is, see proc_stat(5). */
  static final long NANOS = 10_000_000L;

  private static final Path STAT = Path.of("/proc/stat");
  private static final int FIELDS = 8;

  /** Read the account of the cores that are bound, or of all where nobody is. */
  static CoreTicks of(Cores cores) throws IOException {
    return of(cores, Files.readAllLines(STAT));
  }

  static CoreTicks of(Cores cores, List<String> stat) throws IOException {
    Set<String> wanted = names(cores);
    CoreTicks sum = new CoreTicks(0, 0, 0);
    for (String line : stat) {
      String[] words = line.split(" +");
      if (wanted.contains(words[0])) {
        sum = sum.plus(words);
      }
    }
    if (sum.total == 0) {
      throw new IOException("/proc/stat counts nothing here");
    }
    return sum;
  }

  CoreTicks since(CoreTicks earlier) {
    return new CoreTicks(working - earlier.working, steal - earlier.steal, total - earlier.total);
  }

  private static Set<String> names(Cores cores) {
    Set<String> names = new TreeSet<>();
    cores.server().ifPresent(core -> names.add("cpu" + core));
    cores.generator().ifPresent(core -> names.add("cpu" + core));
    return cores.pinned() ? names : Set.of("cpu");
  }

  /** The fields are name, user, nice, system, idle, iowait, irq, softirq, steal. */
  private CoreTicks plus(String[] words) throws IOException {
    if (words.length <= FIELDS) {
      throw new IOException("/proc/stat has no column for stolen time");
    }
    long all = 0;
    for (int i = 1; i <= FIELDS; i++) {
      all += Long.parseLong(words[i]);
    }
    long ran = Long.parseLong(words[1]) + Long.parseLong(words[2]) + Long.parseLong(words[3]);
    return new CoreTicks(working + ran, steal + Long.parseLong(words[FIELDS]), total + all);
  }
}
