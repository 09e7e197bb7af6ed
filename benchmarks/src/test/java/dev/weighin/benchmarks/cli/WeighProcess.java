package dev.weighin.benchmarks.cli;

import dev.weighin.contract.launch.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The command line in a process of its own, watched from outside, as a shell would run it. */
final class WeighProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path out;
  private final Path err;
  private final Set<ProcessHandle> seen = new HashSet<>();

  private WeighProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static WeighProcess start(Path home, String... arguments) throws IOException {
    Path out = Files.createTempFile("weigh-", ".out");
    Path err = Files.createTempFile("weigh-", ".err");
    List<String> command =
        new ArrayList<>(
            List.of(
                // A build that runs in the background of a shell ignores Ctrl-C, and so would its
                // children.
                "env",
                "--default-signal=INT",
                JavaRuntime.executable().toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dweigh.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Weigh.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new WeighProcess(process, out, err);
  }

  /** Wait until something is so, remembering every child that is seen meanwhile. */
  void await(String what, BooleanSupplier condition) throws InterruptedException, IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      process.descendants().forEach(seen::add);
      if (System.nanoTime() > deadline || !process.isAlive() && !condition.getAsBoolean()) {
        throw new AssertionError(what + " did not come about; it said:\n" + err() + out());
      }
      Thread.sleep(50);
    }
    process.descendants().forEach(seen::add);
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("it did not end");
    }
    return process.exitValue();
  }

  /** The children seen so far that still run, after giving them a moment to end. */
  List<ProcessHandle> survivors() throws InterruptedException {
    for (int i = 0; i < 100 && seen.stream().anyMatch(WeighProcess::runs); i++) {
      Thread.sleep(100);
    }
    return seen.stream().filter(WeighProcess::runs).toList();
  }

  /**
   * A process that has ended stays in the list of processes, with the state Z, until whoever
   * inherited it asks how it ended; that may take seconds, and is no business of ours.
   */
  private static boolean runs(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
      return process.isAlive() && stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return false;
    }
  }

  int childrenSeen() {
    return seen.size();
  }

  long pid() {
    return process.pid();
  }

  String out() throws IOException {
    return Files.readString(out);
  }

  String err() throws IOException {
    return Files.readString(err);
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    seen.forEach(ProcessHandle::destroyForcibly);
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }
}
