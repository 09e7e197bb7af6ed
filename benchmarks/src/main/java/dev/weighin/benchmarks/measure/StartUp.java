package dev.weighin.benchmarks.measure;

import dev.weighin.contract.launch.RunningServer;

/**
 * What it took from spawning the process to the first answer that is right.
 *
 * @param readyMicros wall time until the ready line was read, in microseconds
 * @param firstAnswerMicros wall time until the first right answer to {@code GET /}, in microseconds
 * @param cpu CPU time until then
 * @param rssBytes resident memory then
 * @param threads how many threads it had then; null in files of a Weigh-in that did not count them
 * @param classes the classes it had loaded then; null for a server that is no JVM
 * @param conditions what else happened on the cores it used
 */
public record StartUp(
    long readyMicros,
    long firstAnswerMicros,
    CpuTime cpu,
    long rssBytes,
    Integer threads,
    LoadedClasses classes,
    Conditions conditions) {

  /**
   * Take the figures of a server that has just said it is ready.
   *
   * @param surroundings watched since before it was spawned
   * @throws MeterException if its first answer is wrong
   */
  public static StartUp of(RunningServer server, Surroundings surroundings) {
    FirstAnswer.ask(server.uri());
    long answeredAt = System.nanoTime();
    CpuTime cpu = new CpuMeter(server.pid()).read();
    Memory memory = Memory.of(server.pid());
    return new StartUp(
        (server.readyAtNanos() - server.spawnedAtNanos()) / 1_000,
        (answeredAt - server.spawnedAtNanos()) / 1_000,
        cpu,
        memory.rssBytes(),
        memory.threads(),
        LoadedClasses.of(server.pid()),
        surroundings.conditions(cpu));
  }
}
