package dev.weighin.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Which cores threads may run on, told to the kernel by {@code taskset}. */
final class Affinity {
  private Affinity() {}

  /**
   * Bind one thread.
   *
   * @throws MeterException if the kernel or the command refuses
   */
  static void bindThread(String threadId, int core) throws InterruptedException {
    taskset(List.of("-c", "-p", String.valueOf(core), threadId));
  }

  /**
   * Bind all threads of a process to one core.
   *
   * @param core empty for a process that was never bound: nothing is done
   * @throws MeterException if the kernel or the command refuses
   */
  static void bindProcess(long pid, OptionalInt core) throws InterruptedException {
    if (core.isPresent()) {
      taskset(List.of("-a", "-c", "-p", String.valueOf(core.getAsInt()), String.valueOf(pid)));
    }
  }

  /**
   * Let all threads of a process roam over all cores.
   *
   * @param core the core it is bound to; empty for a process that roams anyway: nothing is done
   * @throws MeterException if the kernel or the command refuses
   */
  static void freeProcess(long pid, OptionalInt core) throws InterruptedException {
    if (core.isPresent()) {
      int last = Runtime.getRuntime().availableProcessors() - 1;
      taskset(List.of("-a", "-c", "-p", "0-" + last, String.valueOf(pid)));
    }
  }

  private static void taskset(List<String> arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("taskset"));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw new MeterException(command + " failed with exit code " + exitCode);
      }
    } catch (IOException e) {
      throw new MeterException(command + " failed: " + e.getMessage(), e);
    }
  }
}
