package dev.weighin.benchmarks.load.controller;

import dev.weighin.benchmarks.load.HyperfoilFile;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.LoadSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a controller run phases of load: uploads them, starts them, waits for their end and fetches
 * what came of them. If this process is told to stop meanwhile, so is the controller.
 *
 * @param controller the controller
 * @param agents where each of its agents is started, by name; empty if it makes the load itself
 * @param pause how long to wait before asking again whether it is done
 */
public record ControllerRun(Controller controller, Map<String, String> agents, Duration pause) {
  /** Time for starting the agents, opening connections and ending. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Run phases one after the other.
   *
   * @param name what the controller calls the benchmark; an older one of that name is replaced
   * @param description what it calls this run of it
   * @param phases the phases, all of one target
   * @return what came of each phase, by its name
   * @throws ControllerException if the controller cannot be used, refuses, or does not come to an
   *     end
   */
  public Map<String, LoadResult> run(String name, String description, List<LoadSpec> phases)
      throws InterruptedException {
    controller.upload(HyperfoilFile.of(name, phases, agents));
    ControllerReply.Run run = controller.start(name, description);
    Thread hook = new Thread(() -> kill(run.id()), "stop the run of the controller");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      ControllerReply.Run ended = awaitEnd(run.id(), limit(phases));
      requireSuccess(ended);
      return results(ended, phases);
    } finally {
      forget(hook);
    }
  }

  private ControllerReply.Run awaitEnd(String id, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      for (; ; ) {
        ControllerReply.Run state = controller.run(id);
        if (state.isOver()) {
          return state;
        }
        if (System.nanoTime() > deadline) {
          throw new ControllerException(
              "run %s of %s has not ended within %d s and was told to stop"
                  .formatted(id, controller, limit.toSeconds()));
        }
        Thread.sleep(pause);
      }
    } catch (InterruptedException | ControllerException e) {
      // Nobody waits for it any longer.
      kill(id);
      throw e;
    }
  }

  private void requireSuccess(ControllerReply.Run run) {
    if (run.cancelled()) {
      throw new ControllerException(
          "run %s of %s was stopped by somebody".formatted(run.id(), controller));
    }
    if (!run.errors().isEmpty()) {
      throw new ControllerException(
          "run %s of %s failed: %s"
              .formatted(run.id(), controller, String.join("; ", run.errors())));
    }
  }

  private Map<String, LoadResult> results(ControllerReply.Run run, List<LoadSpec> phases) {
    List<ControllerReply.Entry> entries = controller.statistics(run.id()).statistics();
    Map<String, LoadResult> results = new LinkedHashMap<>();
    for (LoadSpec phase : phases) {
      PhaseStatistics statistics =
          new PhaseStatistics(phase, run, entries, entry -> controller.histogram(run.id(), entry));
      results.put(phase.phase(), statistics.result());
    }
    return results;
  }

  private void kill(String id) {
    boolean interrupted = Thread.interrupted();
    try {
      controller.kill(id);
    } catch (ControllerException e) {
      // It may have ended, or be gone: there is nothing more to do for it.
      Thread.onSpinWait();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is being stopped, and the hook is running: let it.
      Thread.onSpinWait();
    }
  }

  private static Duration limit(List<LoadSpec> phases) {
    return phases.stream()
        .map(phase -> phase.duration().plus(phase.timeout()))
        .reduce(PATIENCE, Duration::plus);
  }
}
